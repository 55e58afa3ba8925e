import { expect, it } from 'vitest';
import { remembering } from './remembering.ts';

it('asks once for each text, and again once too many others came', () => {
  const asked: string[] = [];
  const length = remembering(2, (text) => asked.push(text));
  for (const text of ['a', 'b', 'a', 'b']) length(text);
  expect(asked).toEqual(['a', 'b']);
  for (const text of ['c', 'c', 'a']) length(text);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

it('keeps nothing that is long', () => {
  const asked: number[] = [];
  const make = remembering(9, (text) => asked.push(text.length));
  for (const text of ['a'.repeat(1_000), 'a'.repeat(1_001)]) for (let i = 0; i < 3; i++) make(text);
  expect(asked).toEqual([1_000, 1_001, 1_001, 1_001]);
});
