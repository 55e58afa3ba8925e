import { createHash } from 'node:crypto';

/** 28 bits of what identifies it, so that every reader's integers hold them. */
const numberOf = (text: string): number => Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 7), 16);

/**
 * The formats want a number beside the UUID, and tools keep a reader's favourites by it: so it follows from the id and not from the place.
 * No two of these ids have the same, and none has 0.
 */
export function numbersOf(ids: Iterable<string>): Map<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set([0]);
  // In the order of the ids, so that where two would have the same number it does not matter which was put first.
  for (const id of [...new Set(ids)].sort()) {
    let number = numberOf(id);
    for (let again = 1; taken.has(number); again += 1) number = numberOf(`${id} ${again}`);
    taken.add(number);
    numbers.set(id, number);
  }
  return numbers;
}
