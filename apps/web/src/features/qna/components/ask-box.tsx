import { LIMITS } from '@plenary/contracts';
import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../../../lib/use-failure.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { useAsk } from '../use-ask.ts';
import styles from './ask-box.module.css';
import { NamedAs } from './named-as.tsx';

/** Asking a question; it stands fixed at the foot of the pane. `to`: who speaks now, as the reader calls them. */
export function AskBox({ to }: { to: string | null }) {
  const { t } = useTranslation('qna');
  const say = useFailure();
  const form = useAsk();
  if (!form.open) return <p className={styles['closed']}>{t('ask.closed')}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.ask();
  };
  const keys = (event: KeyboardEvent) => {
    // While an input method composes, its Enter chooses a character.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void form.ask();
  };
  const invite = to ? t('ask.to', { name: to }) : t('ask.any');
  return (
    <form className={styles['box']} onSubmit={submit}>
      <TextArea
        id="ask"
        label={invite}
        quiet
        placeholder={invite}
        value={form.text}
        error={form.failure && (say(form.failure, 'text') ?? say(form.failure))}
        rows={2}
        maxLength={LIMITS.question}
        onChange={(event) => form.type(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <div className={styles['foot']}>
        <NamedAs form={form} />
        <Button kind="main" size="large" type="submit">
          {t('ask.send')}
        </Button>
      </div>
    </form>
  );
}
