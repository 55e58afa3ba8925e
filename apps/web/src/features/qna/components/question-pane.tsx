import type { Question } from '@plenary/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../lib/ids.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { UndoBar } from '../../../ui/undo-bar.tsx';
import { useHeldOrder } from '../use-held-order.ts';
import { useQuestions } from '../use-questions.ts';
import { ForYou } from './for-you.tsx';
import { MyQuestion } from './my-question.tsx';
import styles from './question-list.module.css';
import { QuestionRow } from './question-row.tsx';

/** The questions as an attendee sees them: mine and what I follow with their fate first, then what is approved, then what is answered. */
export function QuestionPane() {
  const { t } = useTranslation('qna');
  const { mine, followed, approved, answered, live } = useQuestions();
  const { withdraw, bar } = useWithdraw();
  const [reading, setReading] = useState(false);
  // Mine stands above, with its fate.
  const rows = useHeldOrder(
    approved.filter(({ id }) => ![...mine, ...followed].some((one) => one.id === id)),
    reading,
  );
  const nothing = mine.length + approved.length + answered.length === 0 && !live;
  return (
    <>
      {bar}
      <ForYou />
      {mine.map((question) => (
        <MyQuestion key={question.id} question={question} onWithdraw={withdraw} />
      ))}
      {followed.map((question) => (
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

/** Withdrawing a question of mine, and half a minute to think better of it. */
function useWithdraw() {
  const { t } = useTranslation('qna');
  const { send } = useLive();
  const [done, setDone] = useState<{ act: string; n: number } | null>(null);
  const withdraw = async ({ id: questionId, number: n }: Question) => {
    const act = newId();
    const answer = await send('qna.withdraw', { questionId }, act);
    if (answer.ok) setDone({ act, n });
  };
  const undo = (act: string) => {
    setDone(null);
    void send('qna.undo', { act });
  };
  const bar = done && (
    <UndoBar key={done.act} onUndo={() => undo(done.act)} onOver={() => setDone(null)}>
      {t('mine.withdrawn', { n: done.n })}
    </UndoBar>
  );
  return { withdraw: (question: Question) => void withdraw(question), bar };
}
