import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useHeldOrder } from '../use-held-order.ts';
import { useQuestions } from '../use-questions.ts';
import { MyQuestion } from './my-question.tsx';
import styles from './question-list.module.css';
import { QuestionRow } from './question-row.tsx';

/** The questions as an attendee sees them: mine and its fate first, then what is approved, then what is answered. */
export function QuestionPane() {
  const { t } = useTranslation('qna');
  const { mine, approved, answered, live } = useQuestions();
  const [reading, setReading] = useState(false);
  // Mine stands above, with its fate.
  const rows = useHeldOrder(
    approved.filter(({ id }) => !mine.some((one) => one.id === id)),
    reading,
  );
  const nothing = mine.length + approved.length + answered.length === 0 && !live;
  return (
    <>
      {mine.map((question) => (
        <MyQuestion key={question.id} question={question} />
      ))}
      {nothing && <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
      {rows.length > 0 && (
        <section className={styles['section']} onPointerEnter={() => setReading(true)} onPointerLeave={() => setReading(false)}>
          <header className={styles['head']}>
            <h2>{t('approved')}</h2>
            <span className={styles['aside']}>{t('byVotes')}</span>
          </header>
          <ol>
            {rows.map((question) => (
              <QuestionRow key={question.id} question={question} />
            ))}
          </ol>
        </section>
      )}
      {answered.length > 0 && (
        <details className={styles['answered']}>
          <summary>{t('answered', { count: answered.length })}</summary>
          <ol>
            {answered.map((question) => (
              <QuestionRow key={question.id} question={question} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
