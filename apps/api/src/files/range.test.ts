import { expect, it } from 'vitest';
import { rangeOf } from './range.ts';

it.each([
  [null, null],
  ['bytes=0-4', { from: 0, to: 4 }],
  ['bytes=5-', { from: 5, to: 9 }],
  ['bytes=-3', { from: 7, to: 9 }],
  ['bytes=-30', { from: 0, to: 9 }],
  ['bytes=5-500', { from: 5, to: 9 }],
  ['bytes=10-', 'outside'],
  ['bytes=6-5', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=0-1,3-4', null],
  ['bytes=-', null],
  ['lines=1-2', null],
  [`bytes=0-${'9'.repeat(400)}`, null],
])('H-15 of ten bytes %j asks for %j', (header, range) => expect(rangeOf(header, 10)).toEqual(range));
