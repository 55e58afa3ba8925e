import { isToAnswer, valuesOf } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Asked } from '../../../ui/asked.tsx';
import { AnswerForm } from './answer-form.tsx';
import { AskerKnown } from './asker-known.tsx';
import styles from './for-you.module.css';

/** What a speaker may answer in writing, during the session and after it: the first due first. Nothing for everybody else. */
export function ForYou() {
  const { t } = useTranslation('qna');
  const { state, you, me } = useLive();
  const times = useTimes();
  const due = (question: { deferred: { due: number } | null }) => question.deferred?.due ?? Number.MAX_SAFE_INTEGER;
  const open = valuesOf(state.questions)
    .filter((question) => isToAnswer(state, question, you))
    .sort((a, b) => due(a) - due(b) || a.number - b.number);
  if (!me.roles.includes('speaker') || open.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="for-you">
      <h2 id="for-you" className={styles['title']}>
        {t('forYou.title', { count: open.length })}
      </h2>
      <ol>
        {open.map((question) => (
          <li key={question.id} className={styles['one']}>
            <p className="serif">
              <Asked question={question} />
            </p>
            <p className={styles['asker']}>
              <span className="digits">{question.number}</span> <AskerKnown question={question} />
            </p>
            {question.deferred && (
              <p className={styles['due']}>{t('writtenDue', { date: times.date(question.deferred.due, 'short'), time: times.named(question.deferred.due) })}</p>
            )}
            <AnswerForm question={question} />
          </li>
        ))}
      </ol>
    </section>
  );
}
