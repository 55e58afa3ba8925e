/** First and last byte, counted from 0. */
export type Range = { from: number; to: number };

/** What a `Range` header asks of a file of `size` bytes. null: all of it (none asked, or more than one piece); 'outside': nothing that it has. */
export function rangeOf(header: string | null, size: number): Range | null | 'outside' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return Number(last) === 0 ? 'outside' : { from: Math.max(0, size - Number(last)), to: size - 1 };
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from > to || from >= size ? 'outside' : { from, to };
}
