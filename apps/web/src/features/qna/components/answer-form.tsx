import { LIMITS, type Question } from '@plenary/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keptText } from '../../../lib/kept-text.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { useAnswer } from '../use-answer.ts';
import styles from './for-you.module.css';

/** A speaker's written answer. What is being written is kept on this device until the server has it. */
export function AnswerForm({ question }: { question: Question }) {
  const { t } = useTranslation('qna');
  const { slug } = useLive();
  const say = useFailure();
  const draft = keptText(localStorageOrNull(), `plenary.answer.${slug}.${question.id}`);
  const [open, setOpen] = useState(() => draft.read() !== '');
  const { text, type, send, failure } = useAnswer(question.id, draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  if (!open) {
    return (
      <div>
        <Button size="dense" onClick={() => setOpen(true)}>
          {t('forYou.write')}
        </Button>
      </div>
    );
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <TextArea
        label={t('forYou.label')}
        value={text}
        rows={4}
        maxLength={LIMITS.answer}
        hint={t('forYou.kept')}
        error={failure && (say(failure, 'text') ?? say(failure))}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <Button kind="main" type="submit" disabled={text.trim() === ''}>
        {t('forYou.send')}
      </Button>
    </form>
  );
}

/** A browser may refuse to keep anything. */
function localStorageOrNull(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
