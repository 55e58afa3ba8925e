import type { Question } from '@plenary/contracts';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock, useTimes } from '../../../lib/time.ts';
import { Button } from '../../../ui/button.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { LiveMark } from '../../../ui/live-mark.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { Queue } from '../use-queue.ts';
import { ActButtons } from './act-buttons.tsx';
import { AskerKnown } from './asker-known.tsx';
import { InOtherWords } from './in-other-words.tsx';
import { LiveQuestion } from './live-question.tsx';
import styles from './queue.module.css';
import { QueueColumn } from './queue-column.tsx';
import { SettledList } from './settled-list.tsx';
import { useDueWords } from './use-due-words.tsx';
import { useMovedFocus } from './use-moved-focus.ts';

type Props = { queue: Queue /** ms since 1970 */; now: number };

/** The question that is being put, the next one, then what was deferred and what was declined. */
export function FloorColumn({ queue, now }: Props) {
  const { t } = useTranslation('qna');
  const { live, deferred, declined } = queue.queue;
  const { chosen, column } = queue;
  const due = useDueWords(queue.state, now);
  const here = (question: Question) => column === 'floor' && question.id === chosen?.id;
  return (
    <QueueColumn title={t('queue.floor')} className={styles['floor']} aside={live?.liveAt != null && <LiveMark>{formatClock(now - live.liveAt)}</LiveMark>}>
      {live ? <Live question={live} queue={queue} now={now} current={here(live)} /> : <p className={styles['nothing']}>{t('queue.nothingLive')}</p>}
      <Next queue={queue} />
      <SettledList
        title={t('queue.deferred')}
        aside={
          <Button size="dense" kind="quiet" onClick={() => queue.open('rest')}>
            {t('rest.open')}
          </Button>
        }
        rows={deferred}
        always={queue.columns.approved.length > 0}
        queue={queue}
        now={now}
        note={(question) => <span className={styles['due']}>{due(question)}</span>}
      />
      <SettledList title={t('queue.declined')} rows={declined} queue={queue} now={now} note={({ reason }) => reason && <Reason reason={reason} />} />
    </QueueColumn>
  );
}

function Live({ question, queue, now, current }: Props & { question: Question; current: boolean }) {
  const { t } = useTranslation('qna');
  const times = useTimes();
  const { state } = queue;
  const place = useRef<HTMLDivElement>(null);
  useMovedFocus(place, current, queue.moved);
  return (
    <div ref={place} tabIndex={-1} className={styles['live']} {...(current && { 'aria-current': 'true' as const })}>
      <div className={styles['put']}>
        <LiveQuestion question={question} quiet />
        <p className={styles['asker']}>
          {t('queue.since', { n: question.number, time: times.named(question.liveAt ?? now, state.details.zone) })} · {t('votes', { count: question.votes })}
        </p>
        <InOtherWords question={question} open={current} />
        <ActButtons question={question} queue={queue} />
      </div>
    </div>
  );
}

/** The one that is to be put next, for the speaker to read ahead. */
function Next({ queue }: { queue: Queue }) {
  const { t } = useTranslation('qna');
  const { state, act } = queue;
  const next = state.nextQuestionId === null ? undefined : state.questions[state.nextQuestionId];
  return (
    <section>
      <header className={styles['subhead']}>
        <h3>{t('queue.next')}</h3>
        <span className={`${styles['aside']} ${styles['withKey']}`}>
          {t('queue.setWith')} <KeyHint>⇧L</KeyHint>
        </span>
      </header>
      {next ? (
        <div className={styles['row']}>
          <span className={`${styles['lead']} ${styles['votes']}`}>{next.votes}</span>
          <div className={styles['body']}>
            <p>
              <Typed text={next.text} lang={next.language} />
            </p>
            <p className={styles['asker']}>
              <span className="digits">{next.number}</span> <AskerKnown question={next} />
            </p>
            <div className={styles['acts']}>
              <Button size="dense" onClick={() => void act('qna.put-live', { questionId: next.id })} disabled={state.liveQuestionId !== null}>
                {t('act.put-live')}
              </Button>
              <Button size="dense" kind="quiet" onClick={() => void act('qna.set-next', { questionId: null })}>
                {t('act.no-next')}
              </Button>
            </div>
          </div>
        </div>
      ) : (
        <p className={styles['nothing']}>{t('queue.noNext')}</p>
      )}
    </section>
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
