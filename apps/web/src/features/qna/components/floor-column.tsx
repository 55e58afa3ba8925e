import type { Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { formatClock, useTimes } from '../../../lib/time.ts';
import { LiveMark } from '../../../ui/live-mark.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { Queue } from '../use-queue.ts';
import { ActButtons } from './act-buttons.tsx';
import { DeferredList } from './deferred-list.tsx';
import { LiveQuestion } from './live-question.tsx';
import styles from './queue.module.css';
import { QueueColumn } from './queue-column.tsx';
import { QueueRow } from './queue-row.tsx';

type Props = { queue: Queue /** ms since 1970 */; now: number };

/** The question that is being put, then what was deferred, then what was declined. */
export function FloorColumn({ queue, now }: Props) {
  const { t } = useTranslation('qna');
  const { live, declined } = queue.queue;
  const times = useTimes();
  const { state, chosen, column, choose } = queue;
  const onLive: Queue = {
    ...queue,
    open: (what) => {
      if (live) choose(live, 'floor');
      queue.open(what);
    },
  };
  const here = (question: Question) => column === 'floor' && question.id === chosen?.id;
  return (
    <QueueColumn title={t('queue.floor')} className={styles['floor']} aside={live?.liveAt != null && <LiveMark>{formatClock(now - live.liveAt)}</LiveMark>}>
      {live ? (
        <div className={styles['live']} {...(here(live) && { 'aria-current': 'true' as const })}>
          <LiveQuestion question={live} quiet />
          <p className={styles['asker']}>
            {t('queue.since', { n: live.number, time: times.named(live.liveAt ?? now, state.details.zone) })} · {t('votes', { count: live.votes })}
          </p>
          <ActButtons question={live} queue={onLive} />
        </div>
      ) : (
        <p className={styles['nothing']}>{t('queue.nothingLive')}</p>
      )}
      <DeferredList queue={queue} now={now} here={here} />
      {declined.length > 0 && (
        <section>
          <header className={styles['subhead']}>
            <h3>
              {t('queue.declined')} <span className={styles['many']}>{declined.length}</span>
            </h3>
          </header>
          <ol>
            {declined.map((question) => (
              <QueueRow
                key={question.id}
                question={question}
                chosen={here(question)}
                moved={queue.moved}
                lead="number"
                zone={state.details.zone}
                now={now}
                onChoose={() => choose(question, 'floor')}
                {...(question.reason && { note: <Reason reason={question.reason} /> })}
              >
                <ActButtons question={question} queue={queue} />
              </QueueRow>
            ))}
          </ol>
        </section>
      )}
    </QueueColumn>
  );
}

/** In the moderator's own words, else by its kind. */
function Reason({ reason }: { reason: NonNullable<Question['reason']> }) {
  const { t } = useTranslation('qna');
  return (
    <>
      {' · '}
      {reason.text ? <Typed text={reason.text} /> : t(`decline.${reason.kind}`)}
    </>
  );
}
