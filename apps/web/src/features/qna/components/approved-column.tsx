import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import type { Queue } from '../use-queue.ts';
import { ActButtons } from './act-buttons.tsx';
import { DeclineReasons } from './decline-reasons.tsx';
import { Joined, useJoined } from './joined.tsx';
import { OrderNote } from './order-note.tsx';
import styles from './queue.module.css';
import { QueueColumn } from './queue-column.tsx';
import { QueueRow } from './queue-row.tsx';
import { QueueRows } from './queue-rows.tsx';

type Props = { queue: Queue /** ms since 1970 */; now: number };

/** What may be put, most votes first. */
export function ApprovedColumn({ queue, now }: Props) {
  const { t } = useTranslation('qna');
  const { state, chosen, column, opened, subject, others } = queue;
  const joined = useJoined(queue);
  const rows = queue.columns.approved;
  const behalf = (
    <Button icon={<IconUserPlus size={18} aria-hidden="true" />} keyHint="B" onClick={() => queue.open('behalf')}>
      {t('act.behalf')}
    </Button>
  );
  return (
    <QueueColumn title={t('approved')} count={rows.length} aside={<OrderNote queue={queue} column="approved" />} foot={behalf}>
      {(pane) => (
        <>
          {rows.length === 0 && <p className={styles['nothing']}>{t(queue.narrowed ? 'find.none' : 'queue.nothingApproved')}</p>}
          <QueueRows rows={rows} pane={pane} chosen={column === 'approved' ? queue.index : -1} moved={queue.moved}>
            {(question) => {
              const here = column === 'approved' && question.id === chosen?.id;
              const merged = joined.get(question.id) ?? [];
              return (
                <QueueRow
                  question={question}
                  chosen={here}
                  moved={here ? queue.moved : 0}
                  column="approved"
                  lead="votes"
                  zone={state.details.zone}
                  now={here ? now : 0}
                  others={others.get(question.id)}
                  onChoose={queue.pick}
                  {...(merged.length > 0 && { note: ` · ${t('queue.merged', { count: merged.length })}` })}
                >
                  {here && (
                    <>
                      <ActButtons question={question} queue={queue} />
                      {opened === 'decline' && subject?.id === question.id && <DeclineReasons question={question} queue={queue} />}
                      <Joined questions={merged} queue={queue} />
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
