import type { Question } from '@plenary/contracts';
import { useRef } from 'react';

/**
 * The same questions, in the order in which they stood when somebody began to read: votes that arrive do not move what is being
 * read, or what a finger is about to touch. New ones come at the end; once nobody reads, they stand in their true order.
 */
export function useHeldOrder(sorted: Question[], held: boolean): Question[] {
  const order = useRef<string[]>([]);
  if (!held) {
    order.current = sorted.map(({ id }) => id);
    return sorted;
  }
  const place = (id: string) => {
    const found = order.current.indexOf(id);
    return found < 0 ? order.current.length : found;
  };
  return sorted.toSorted((a, b) => place(a.id) - place(b.id));
}
