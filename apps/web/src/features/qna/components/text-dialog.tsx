import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { isComposing } from '../../../lib/composing.ts';
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
  /** what stands there first */
  initial?: string;
  max: number;
  /** may it be sent empty? */
  empty?: boolean;
  act: string;
  send(text: string): void;
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

function Form({ queue, label, initial = '', max, empty = false, act, send, children }: Omit<Props, 'what' | 'title'>) {
  const say = useFailure();
  const [text, setText] = useState(initial);
  const ready = empty || text.trim() !== '';
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (ready) send(text.trim());
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event.nativeEvent)) submit();
  };
  return (
    <form onSubmit={submit} className={styles['form']}>
      {children}
      <TextArea
        label={label}
        value={text}
        rows={5}
        maxLength={max}
        error={queue.refused && (say(queue.refused.failure, 'text') ?? say(queue.refused.failure))}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <Button kind="main" type="submit" disabled={!ready}>
        {act}
      </Button>
    </form>
  );
}
