import { useTranslation } from 'react-i18next';
import type { Queue } from '../use-queue.ts';
import { ActButtons } from './act-buttons.tsx';
import { Alike } from './alike.tsx';
import { DeclineReasons } from './decline-reasons.tsx';
import { canBeJoined } from './likeness.ts';
import { OrderNote } from './order-note.tsx';
import styles from './queue.module.css';
import { QueueColumn } from './queue-column.tsx';
import { QueueRow } from './queue-row.tsx';
import { QueueRows } from './queue-rows.tsx';
import { useAlike } from './use-alike.ts';

type Props = { queue: Queue /** ms since 1970 */; now: number };

/** What nobody has looked at yet, oldest first. */
export function ReviewColumn({ queue, now }: Props) {
  const { t } = useTranslation('qna');
  const { state, chosen, column, opened, subject, others } = queue;
  const rows = queue.columns.review;
  const twins = useAlike(queue);
  return (
    <QueueColumn title={t('queue.review')} count={rows.length} aside={<OrderNote queue={queue} column="review" />}>
      {(pane) => (
        <>
          {rows.length === 0 && <p className={styles['nothing']}>{t(queue.narrowed ? 'find.none' : 'queue.nothingToReview')}</p>}
          <QueueRows rows={rows} pane={pane} chosen={column === 'review' ? queue.index : -1} moved={queue.moved}>
            {(question) => {
              const here = column === 'review' && question.id === chosen?.id;
              const like = here ? twins : [];
              return (
                <QueueRow
                  question={question}
                  chosen={here}
                  moved={here ? queue.moved : 0}
                  column="review"
                  lead="number"
                  zone={state.details.zone}
                  now={here ? now : 0}
                  others={others.get(question.id)}
                  onChoose={queue.pick}
                >
                  {here && (
                    <>
                      <Alike question={question} like={like} />
                      <ActButtons question={question} queue={queue} likely={like.find(canBeJoined) ?? null} />
                      {opened === 'decline' && subject?.id === question.id && <DeclineReasons question={question} queue={queue} />}
                    </>
                  )}
                </QueueRow>
              );
            }}
          </QueueRows>
        </>
      )}
    </QueueColumn>
  );
}
