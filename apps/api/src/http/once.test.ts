import { liveSession } from '@plenary/domain/testing';
import { expect, it } from 'vitest';
import { createOnce } from './once.ts';

it('P-13 a programme file is written once a second for each state, language and address', () => {
  let now = 10_400;
  let times = 0;
  const once = createOnce(() => now);
  const write = (at: number) => `${at} ${++times}`;
  const [state, later] = [liveSession(), liveSession()];
  expect([once(state, 'en', write), once(state, 'en', write), once(state, 'zh', write)]).toEqual(['10000 1', '10000 1', '10000 2']);
  expect(once(later, 'en', write)).toBe('10000 3');
  now = 11_000;
  expect(once(state, 'en', write)).toBe('11000 4');
});
