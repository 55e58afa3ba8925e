import type { Ack, CommandInput, CommandName, Failure, Question } from '@plenary/contracts';
import { useState } from 'react';
import { useLive } from '../../realtime/use-live.ts';
import { inTheQueue } from './use-questions.ts';

export type Column = 'review' | 'approved' | 'floor';
export const COLUMNS: Column[] = ['review', 'approved', 'floor'];
/** What is open inside the chosen question. */
export type Opened = 'decline' | 'reason' | 'merge' | 'defer' | 'answer' | null;

export const columnsOf = ({ review, approved, live, deferred, declined }: ReturnType<typeof inTheQueue>): Record<Column, Question[]> => ({
  review,
  approved,
  floor: [...(live ? [live] : []), ...deferred, ...declined],
});

/** Where the moderator's finger lies: a column, and a question in it. A question that left its column gives its place to the next. */
export function place(rows: Question[], chosen: string | null, index: number): number {
  const found = rows.findIndex(({ id }) => id === chosen);
  return found >= 0 ? found : Math.min(Math.max(index, 0), rows.length - 1);
}

export function useQueue() {
  const { state, send } = useLive();
  const queue = inTheQueue(state);
  const columns = columnsOf(queue);
  const [column, setColumn] = useState<Column>('review');
  const [at, setAt] = useState<{ id: string | null; index: number }>({ id: null, index: 0 });
  const [opened, open] = useState<Opened>(null);
  // Counts the moves by key, and the acts: after each of them the chosen question takes the focus.
  const [moved, setMoved] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const rows = columns[column];
  const index = place(rows, at.id, at.index);
  const chosen = rows[index] ?? null;

  const choose = (next: Question, where: Column = column) => {
    if (next.id !== chosen?.id) open(null);
    setColumn(where);
    setAt({ id: next.id, index: columns[where].findIndex(({ id }) => id === next.id) });
  };
  const move = (step: 1 | -1) => {
    const next = rows[index + step];
    if (!next) return;
    choose(next);
    setMoved(moved + 1);
  };
  const go = (step: 1 | -1) => {
    const next = COLUMNS[COLUMNS.indexOf(column) + step];
    if (!next) return;
    open(null);
    setColumn(next);
    setAt({ id: columns[next][0]?.id ?? null, index: 0 });
    setMoved(moved + 1);
  };
  const act = async <N extends CommandName>(name: N, input: CommandInput<N>): Promise<Ack> => {
    open(null);
    setFailure(null);
    // The next question takes this one's place, so that the work goes on under the same key.
    if (chosen) setAt({ id: chosen.id, index });
    setMoved(moved + 1);
    const answer = await send(name, input);
    if (!answer.ok) setFailure(answer.error);
    return answer;
  };
  return { state, moved, queue, columns, column, chosen, opened, open, choose, move, go, act, failure, dismiss: () => setFailure(null) };
}
export type Queue = ReturnType<typeof useQueue>;
