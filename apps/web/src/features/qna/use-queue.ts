import type { Ack, CommandInput, CommandName, Failure, Question } from '@plenary/contracts';
import { valuesOf } from '@plenary/domain';
import { useCallback, useMemo, useRef, useState } from 'react';
import { newId } from '../../lib/ids.ts';
import { useLive } from '../../realtime/use-live.ts';
import { EVERYTHING, type Filter, inOrder, ORDERS, type Order, passes } from './order.ts';
import { useDid } from './use-did.ts';
import { useOthers } from './use-others.ts';
import { inTheQueue } from './use-questions.ts';
import { backOf, type Done } from './use-undo.ts';

export type Column = 'review' | 'approved' | 'floor';
export const COLUMNS: Column[] = ['review', 'approved', 'floor'];
/** What is open: inside a question, or about the queue as a whole. */
export type Opened = 'decline' | 'reason' | 'merge' | 'defer' | 'answer' | 'edit' | 'translate' | 'behalf' | 'rules' | 'rest' | 'keys';
/** What an act came upon when it was refused. */
export type Refused = { failure: Failure; question: Question | null };

/** In which order a column stands, unless somebody chose another: work comes oldest first, what is ready by its votes. */
const OWN_ORDER = { review: 'age', approved: 'votes' } as const;

export const columnsOf = ({ review, approved, live, deferred, declined }: ReturnType<typeof inTheQueue>): Record<Column, Question[]> => ({
  review,
  approved,
  floor: [...(live ? [live] : []), ...deferred, ...declined],
});

/** Where the moderator's finger lies: a column, and a question in it. A question that left its column gives its place to the next that nobody else is on. */
export function place(rows: Question[], chosen: string | null, index: number, taken: (id: string) => boolean = () => false): number {
  const found = rows.findIndex(({ id }) => id === chosen);
  if (found >= 0) return found;
  const next = Math.min(Math.max(index, 0), rows.length - 1);
  const free = rows.findIndex(({ id }, at) => at >= next && !taken(id));
  return free >= 0 ? free : next;
}

/** Of what was declined the newest stand in the queue; older ones are found by looking for them. */
const MOST_DECLINED = 30;

export type SlotCounts = { all: number; review: number; deferred: number };
function countsBySlot(all: readonly Question[]): ReadonlyMap<string, SlotCounts> {
  const counts = new Map<string, SlotCounts>();
  for (const { slotId, state } of all) {
    if (slotId === null || state === 'withdrawn') continue;
    const one = counts.get(slotId) ?? { all: 0, review: 0, deferred: 0 };
    one.all += 1;
    if (state === 'submitted') one.review += 1;
    if (state === 'deferred') one.deferred += 1;
    counts.set(slotId, one);
  }
  return counts;
}

/** The questions by column, as they are filtered and ordered; worked out anew only when one of these changes. */
function useColumns(filter: Filter, order: Order | null) {
  const { state } = useLive();
  const { questions, liveQuestionId, slots } = state;
  return useMemo(() => {
    const whole = inTheQueue({ questions, liveQuestionId });
    const shown = passes(filter);
    const sorted = (rows: Question[], own: Order) => rows.filter(shown).sort(inOrder(order ?? own, { slots }));
    const queue = {
      ...whole,
      review: sorted(whole.review, OWN_ORDER.review),
      approved: sorted(whole.approved, OWN_ORDER.approved),
      deferred: whole.deferred.filter(shown),
      declined: whole.declined.filter(shown).slice(0, MOST_DECLINED),
    };
    const all = valuesOf(questions);
    return { queue, columns: columnsOf(queue), all, bySlot: countsBySlot(all) };
  }, [questions, liveQuestionId, slots, filter, order]);
}

export function useQueue() {
  const { state, send, you } = useLive();
  const did = useDid();
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [order, setOrder] = useState<Order | null>(null);
  const { queue, columns, all, bySlot } = useColumns(filter, order);
  const [column, setColumn] = useState<Column>('review');
  const [at, setAt] = useState<{ id: string | null; index: number }>({ id: null, index: 0 });
  const [opened, setOpened] = useState<{ what: Opened; id: string | null } | null>(null);
  // Counts the moves by key, and the acts: after each of them the chosen question takes the focus.
  const [moved, setMoved] = useState(0);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  // The act that was given last. As long as it is on its way, nothing can be taken back: it would be the one before it.
  const newest = useRef('');
  const rows = columns[column];
  const others = useOthers(at.id);
  const index = place(rows, at.id, at.index, (id) => others.has(id));
  const chosen = rows[index] ?? null;
  // The one on which the finger came to lie by itself is held from now on, and told to the others.
  if (chosen && chosen.id !== at.id) setAt({ id: chosen.id, index });
  // Reasons were opened for the question under the finger: when it leaves, a number must not decline the next one.
  if (opened?.what === 'decline' && opened.id !== chosen?.id) setOpened(null);

  const open = (what: Opened | null, about: Question | null = chosen) => setOpened(what && { what, id: about?.id ?? null });
  const choose = (next: Question, where: Column = column) => {
    if (next.id !== chosen?.id) setOpened(null);
    setColumn(where);
    setAt({ id: next.id, index: columns[where].findIndex(({ id }) => id === next.id) });
  };
  // Always the same function, so that rows which did not change are not drawn again.
  const latest = useRef(choose);
  latest.current = choose;
  const pick = useCallback((next: Question, where: Column) => latest.current(next, where), []);
  const move = (step: 1 | -1) => {
    const next = rows[index + step];
    if (!next) return;
    choose(next);
    setMoved(moved + 1);
  };
  /** Works in another column from now on; the focus stays where it is. */
  const show = (next: Column) => {
    if (next === column) return;
    setOpened(null);
    setColumn(next);
    setAt({ id: columns[next][0]?.id ?? null, index: 0 });
    setMoved(0);
  };
  const go = (step: 1 | -1) => {
    const next = COLUMNS[COLUMNS.indexOf(column) + step];
    if (!next) return;
    show(next);
    setMoved(moved + 1);
  };
  /** What was typed stays open until the server has it; `keep`: and afterwards, because more may be done there. The server acts once on an `id`. */
  const act = async <N extends CommandName>(name: N, input: CommandInput<N>, { keep = false, id = newId() } = {}): Promise<Ack> => {
    if (opened?.what === 'decline') setOpened(null);
    setRefused(null);
    // The next question takes this one's place, so that the work goes on under the same key.
    if (chosen) setAt({ id: chosen.id, index });
    setMoved(moved + 1);
    newest.current = id;
    setDone(null);
    const answer = await send(name, input, id);
    if (!answer.ok) setRefused({ failure: answer.error, question: state.questions[(input as { questionId?: string }).questionId ?? ''] ?? null });
    else {
      // What was opened meanwhile is another matter, and somebody writes in it.
      if (!keep) setOpened((now) => (now === opened ? null : now));
      if (newest.current === id) setDone({ id, name, input, words: did(state, name, input), back: backOf(state, id, name, input) });
    }
    return answer;
  };
  const undo = async () => {
    if (!done) return;
    setDone(null);
    const { name, input } = done.back;
    const answer = await send(name, input as never);
    if (!answer.ok) setRefused({ failure: answer.error, question: null });
  };
  return {
    state,
    you,
    moved,
    queue,
    columns,
    all,
    bySlot,
    column,
    chosen,
    index,
    others,
    filter,
    /** Does it show less than everything? */
    narrowed: filter.text !== '' || filter.language !== null || filter.slotId !== null,
    setFilter,
    order,
    orderOf: (where: 'review' | 'approved'): Order => order ?? OWN_ORDER[where],
    nextOrder: () => setOrder(order === null ? 'age' : (ORDERS[ORDERS.indexOf(order) + 1] ?? null)),
    opened: opened?.what ?? null,
    subject: opened?.id ? (state.questions[opened.id] ?? null) : null,
    open,
    choose,
    pick,
    move,
    show,
    go,
    act,
    done,
    undo,
    forgetDone: () => setDone(null),
    refused,
    dismiss: () => setRefused(null),
  };
}
export type Queue = ReturnType<typeof useQueue>;
