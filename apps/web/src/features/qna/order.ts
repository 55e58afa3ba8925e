import type { Question } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { oldestFirst, votesFirst } from './use-questions.ts';

export const ORDERS = ['age', 'votes', 'slot', 'language'] as const;
export type Order = (typeof ORDERS)[number];
/** What the queue shows only. `text`: of the question, its translations, its asker, or its number. */
export type Filter = { slotId: string | null; language: string | null; text: string };
export const EVERYTHING: Filter = { slotId: null, language: null, text: '' };

/** How questions stand in one order; where it leaves them equal, the older first. */
export function inOrder(order: Order, { slots }: Pick<SessionState, 'slots'>): (a: Question, b: Question) => number {
  if (order === 'age') return oldestFirst;
  if (order === 'votes') return votesFirst;
  if (order === 'language') return (a, b) => (a.language ?? '~').localeCompare(b.language ?? '~') || oldestFirst(a, b);
  const places = new Map(slots.map(({ id }, place) => [id, place]));
  const place = ({ slotId }: Question) => (slotId === null ? -1 : (places.get(slotId) ?? places.size));
  return (a, b) => place(a) - place(b) || oldestFirst(a, b);
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Does the queue show this question? A number finds just that one. */
export function passes({ slotId, language, text }: Filter): (question: Question) => boolean {
  const wanted = plain(text.trim());
  const number = /^#?(\d+)$/.exec(wanted)?.[1];
  return (question) => {
    if (slotId !== null && question.slotId !== slotId) return false;
    if (language !== null && question.language !== language) return false;
    if (wanted === '') return true;
    if (number !== undefined && question.number === Number(number)) return true;
    const said = [question.text, question.original, question.asker?.name, question.asker?.affiliation];
    return [...said, ...Object.values(question.translations).map((one) => one.text)].some((one) => one && plain(one).includes(wanted));
  };
}
