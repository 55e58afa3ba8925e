import { DECLINE_REASONS, LIMITS, type Question } from '@plenary/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import type { Queue } from '../use-queue.ts';
import styles from './queue.module.css';

/** Declining, and telling the asker why: one of four reasons, or one in words. */
export function DeclineReasons({ question, queue }: { question: Question; queue: Queue }) {
  const { t } = useTranslation('qna');
  const { act, open, opened } = queue;
  const [text, setText] = useState('');
  const decline = (kind: (typeof DECLINE_REASONS)[number], words = '') => void act('qna.decline', { questionId: question.id, kind, text: words });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) decline('other', text);
  };
  return (
    <section className={styles['reasons']} aria-label={t('decline.title')}>
      <p>{t('decline.title')}</p>
      {opened === 'reason' ? (
        <form onSubmit={submit} className={styles['reason']}>
          <Field
            label={t('decline.words')}
            quiet
            autoFocus
            value={text}
            maxLength={LIMITS.reason}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && open('decline')}
          />
          <Button kind="main" type="submit" disabled={!text.trim()}>
            {t('act.decline')}
          </Button>
        </form>
      ) : (
        <ol className={styles['grid']}>
          {DECLINE_REASONS.map((kind, index) => (
            <li key={kind}>
              <button type="button" className={styles['option']} onClick={() => (kind === 'other' ? open('reason') : decline(kind))}>
                <KeyHint>{index + 1}</KeyHint>
                {t(`decline.${kind}`)}
              </button>
            </li>
          ))}
          <li>
            <button type="button" className={styles['option']} onClick={() => open(null)}>
              <KeyHint>Esc</KeyHint>
              {t('act.cancel')}
            </button>
          </li>
        </ol>
      )}
    </section>
  );
}
