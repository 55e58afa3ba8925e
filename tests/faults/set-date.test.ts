import { describe, expect, it } from 'vitest';
import { setDate } from './set-date.ts';

const HOUR_MS = 3_600_000;

describe('a clock that was set', () => {
  it.each([HOUR_MS, -HOUR_MS])('is %i ms ahead, however it is asked', (aheadMs) => {
    const Moved = setDate(Date, aheadMs);
    for (const told of [Moved.now(), new Moved().getTime(), Date.parse(Moved())]) expect(Math.abs(told - Date.now() - aheadMs)).toBeLessThan(2_000);
  });

  it('leaves a time that is given as it is', () => {
    const Moved = setDate(Date, HOUR_MS);
    expect(new Moved(5).getTime()).toBe(5);
    expect(new Moved(2026, 10, 28)).toEqual(new Date(2026, 10, 28));
    expect(Moved.UTC(2026, 0)).toBe(Date.UTC(2026, 0));
    expect(new Moved() instanceof Date).toBe(true);
    expect(new Date() instanceof Moved).toBe(true);
  });
});
