import type { Question } from '@plenary/contracts';
import type { ReactNode } from 'react';
import type { Queue } from '../use-queue.ts';
import { ActButtons } from './act-buttons.tsx';
import styles from './queue.module.css';
import { QueueRow } from './queue-row.tsx';

type Props = {
  title: string;
  aside?: ReactNode;
  rows: Question[];
  /** its head stands also while it has no rows */
  always?: boolean;
  queue: Queue;
  /** ms since 1970 */
  now: number;
  note(question: Question): ReactNode;
};

/** Questions for which the floor has been left: deferred, declined. */
export function SettledList({ title, aside, rows, always = false, queue, now, note }: Props) {
  const { state, chosen, column, others } = queue;
  if (rows.length === 0 && !always) return null;
  return (
    <section>
      <header className={styles['subhead']}>
        <h3>
          {title} <span className={styles['many']}>{rows.length}</span>
        </h3>
        {aside && <span className={styles['aside']}>{aside}</span>}
      </header>
      <ol>
        {rows.map((question) => {
          const here = column === 'floor' && question.id === chosen?.id;
          return (
            <li key={question.id} {...(here && { 'aria-current': 'true' as const })}>
              <QueueRow
                question={question}
                chosen={here}
                moved={here ? queue.moved : 0}
                column="floor"
                lead="number"
                zone={state.details.zone}
                now={here ? now : 0}
                others={others.get(question.id)}
                onChoose={queue.pick}
                note={note(question)}
              >
                <ActButtons question={question} queue={queue} />
              </QueueRow>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
