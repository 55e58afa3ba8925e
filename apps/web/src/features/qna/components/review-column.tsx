import { useTranslation } from 'react-i18next';
import type { Queue } from '../use-queue.ts';
import { ActButtons } from './act-buttons.tsx';
import { Alike } from './alike.tsx';
import { DeclineReasons } from './decline-reasons.tsx';
import { likelyTarget } from './likeness.ts';
import styles from './queue.module.css';
import { QueueColumn } from './queue-column.tsx';
import { QueueRow } from './queue-row.tsx';

type Props = { queue: Queue /** ms since 1970 */; now: number };

/** What nobody has looked at yet, oldest first. */
export function ReviewColumn({ queue, now }: Props) {
  const { t } = useTranslation('qna');
  const { state, chosen, column, choose, opened } = queue;
  const rows = queue.columns.review;
  return (
    <QueueColumn title={t('queue.review')} count={rows.length} aside={t('queue.oldest')}>
      {rows.length === 0 && <p className={styles['nothing']}>{t('queue.nothingToReview')}</p>}
      <ol>
        {rows.map((question) => {
          const here = column === 'review' && question.id === chosen?.id;
          const like = here ? likelyTarget(question, Object.values(state.questions)) : null;
          return (
            <QueueRow
              key={question.id}
              question={question}
              chosen={here}
              moved={queue.moved}
              lead="number"
              zone={state.details.zone}
              now={now}
              onChoose={() => choose(question, 'review')}
            >
              {like && <Alike question={question} like={like} />}
              <ActButtons question={question} queue={queue} likely={like} />
              {(opened === 'decline' || opened === 'reason') && <DeclineReasons question={question} queue={queue} />}
            </QueueRow>
          );
        })}
      </ol>
    </QueueColumn>
  );
}
