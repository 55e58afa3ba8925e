import type { Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useTimes } from '../../../lib/time.ts';
import type { Queue } from '../use-queue.ts';
import { ActButtons } from './act-buttons.tsx';
import styles from './queue.module.css';
import { QueueRow } from './queue-row.tsx';

const SOON = 86_400_000;
type Props = { queue: Queue /** ms since 1970 */; now: number; here(question: Question): boolean };

/** What speakers will answer in writing, by due date; what is due within a day stands out. */
export function DeferredList({ queue, now, here }: Props) {
  const { t } = useTranslation('qna');
  const { locale } = useLocale();
  const times = useTimes();
  const { state, choose } = queue;
  const { deferred } = queue.queue;
  if (deferred.length === 0) return null;
  const due = ({ deferred: to }: Question) => {
    if (!to) return null;
    const speaker = state.participants[to.speakerId];
    const zone = speaker?.zone ?? state.details.zone;
    const words = t('queue.due', {
      name: speaker?.nameIn[locale] ?? speaker?.name ?? '',
      date: times.date(to.due, 'short', zone),
      time: times.named(to.due, zone, speaker?.place),
    });
    return <span className={to.due - now < SOON ? styles['soon'] : undefined}>{words}</span>;
  };
  return (
    <section>
      <header className={styles['subhead']}>
        <h3>
          {t('queue.deferred')} <span className={styles['many']}>{deferred.length}</span>
        </h3>
        <span className={styles['aside']}>{t('queue.written')}</span>
      </header>
      <ol>
        {deferred.map((question) => (
          <QueueRow
            key={question.id}
            question={question}
            chosen={here(question)}
            moved={queue.moved}
            lead="number"
            zone={state.details.zone}
            now={now}
            onChoose={() => choose(question, 'floor')}
            note={<span className={styles['due']}>{due(question)}</span>}
          >
            <ActButtons question={question} queue={queue} />
          </QueueRow>
        ))}
      </ol>
    </section>
  );
}
