import type { Ack } from '@plenary/contracts';
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../../lib/composing.ts';
import { type Draft, overtakenBy } from '../../../lib/saved-field.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/field.tsx';
import type { Opened, Queue } from '../use-queue.ts';
import styles from './queue.module.css';

type Props = {
  queue: Queue;
  /** by which it is open */
  what: Opened;
  title: string;
  label: string;
  /** what the session says there; it stands in the field until something is typed */
  said?: string;
  /** which of several texts it is, when the dialog can pass from one to another: each keeps what was typed */
  part?: string;
  max: number;
  /** may it be sent empty? */
  empty?: boolean;
  act: string;
  /** `more`: something is typed for another part, so the dialog stays */
  send(text: string, more: boolean): Promise<Ack>;
  /** above the text */
  children?: ReactNode;
};

/** A text about one question. It stays until the server has it, whatever else happens to the question meanwhile. */
export function TextDialog({ queue, what, title, ...form }: Props) {
  return (
    <Dialog open={queue.opened === what} onClose={() => queue.open(null)} title={title}>
      <Form queue={queue} {...form} />
    </Dialog>
  );
}

function Form({ queue, label, said = '', part = '', max, empty = false, act, send, children }: Omit<Props, 'what' | 'title'>) {
  const { t } = useTranslation('ui');
  const say = useFailure();
  const [drafts, setDrafts] = useState<Record<string, Pick<Draft<string>, 'value' | 'over'>>>({});
  const draft = drafts[part];
  const text = draft?.value ?? said;
  // What another moderator wrote into the same text meanwhile is seen before it is written over.
  const theirs = overtakenBy({ draft: draft ?? null, sent: null, theirs: said });
  const ready = empty || text.trim() !== '';
  const type = (value: string) => setDrafts({ ...drafts, [part]: { value, over: draft?.over ?? said } });
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!ready) return;
    const more = Object.keys(drafts).some((other) => other !== part);
    const ack = await send(text.trim(), more);
    // What was typed on while it was being saved stays.
    if (ack.ok) setDrafts(({ [part]: now, ...others }) => (now && now.value !== text ? { ...others, [part]: { value: now.value, over: text } } : others));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event.nativeEvent)) void submit();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={styles['form']}>
      {children}
      <TextArea
        label={label}
        value={text}
        rows={5}
        maxLength={max}
        error={queue.refused && (say(queue.refused.failure, 'text') ?? say(queue.refused.failure))}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={keys}
      />
      {theirs !== null && <p role="status">{t('theirs', { text: theirs })}</p>}
      <Button kind="main" type="submit" disabled={!ready}>
        {act}
      </Button>
    </form>
  );
}
