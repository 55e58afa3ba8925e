import { useTranslation } from 'react-i18next';
import type { Queue } from '../use-queue.ts';
import { ActButtons } from './act-buttons.tsx';
import styles from './queue.module.css';
import { QueueColumn } from './queue-column.tsx';
import { QueueRow } from './queue-row.tsx';

type Props = { queue: Queue /** ms since 1970 */; now: number };

/** What may be put, most votes first. */
export function ApprovedColumn({ queue, now }: Props) {
  const { t } = useTranslation('qna');
  const { state, chosen, column, choose } = queue;
  const rows = queue.columns.approved;
  const merged = (id: string) => Object.values(state.questions).filter(({ mergedInto }) => mergedInto === id).length;
  return (
    <QueueColumn title={t('approved')} count={rows.length} aside={t('byVotes')}>
      {rows.length === 0 && <p className={styles['nothing']}>{t('queue.nothingApproved')}</p>}
      <ol>
        {rows.map((question) => {
          const joined = merged(question.id);
          return (
            <QueueRow
              key={question.id}
              question={question}
              chosen={column === 'approved' && question.id === chosen?.id}
              moved={queue.moved}
              lead="votes"
              zone={state.details.zone}
              now={now}
              onChoose={() => choose(question, 'approved')}
              {...(joined > 0 && { note: ` · ${t('queue.merged', { count: joined })}` })}
            >
              <ActButtons question={question} queue={queue} />
            </QueueRow>
          );
        })}
      </ol>
    </QueueColumn>
  );
}
