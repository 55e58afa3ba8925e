import { describe, expect, it } from 'vitest';
import { layOut, PX_PER_MINUTE, ticks } from './scale.ts';

const TEN = Date.parse('2026-12-12T02:00:00Z');
const row = (minutes: number, height: number) => ({ minutes, height });

describe('the editor to scale', () => {
  it('ED-1 puts each bar where its time is, whatever the rows need', () => {
    const { laid } = layOut([row(5, 80), row(5, 80), row(20, 40)]);
    expect(laid.map(({ barTop }) => Math.round(barTop / PX_PER_MINUTE))).toEqual([0, 5, 10]);
    expect(laid.map(({ barHeight }) => Math.round(barHeight / PX_PER_MINUTE))).toEqual([5, 5, 20]);
  });

  it('ED-2 moves a row down instead of overlapping, and back to its bar when there is room', () => {
    const { laid } = layOut([row(5, 50), row(5, 50), row(60, 50), row(20, 50)]);
    for (const [index, place] of laid.entries()) {
      const above = laid[index - 1];
      if (above) expect(place.rowTop).toBeGreaterThanOrEqual(above.rowTop + above.rowHeight - 1e-9);
    }
    expect(laid[3]?.rowTop).toBeCloseTo(70 * PX_PER_MINUTE);
  });

  it('ED-2 is as tall as its last row needs', () => {
    expect(layOut([row(1, 90)]).height).toBe(90);
    expect(layOut([]).height).toBe(0);
  });

  it('ED-3 marks the start and every ten minutes after it', () => {
    expect(ticks(TEN, 30, 0).map(({ at }) => (at - TEN) / 60_000)).toEqual([0, 10, 20, 30]);
  });

  it('ED-3 goes on with round times after a start that is not round, and leaves out a mark too close to it', () => {
    expect(ticks(TEN, 30, 15).map(({ at }) => (at - TEN) / 60_000)).toEqual([0, 5, 15, 25]);
    expect(ticks(TEN, 30, 8).map(({ at }) => (at - TEN) / 60_000)).toEqual([0, 12, 22]);
  });

  it('ED-3 marks a long session more sparsely', () => {
    expect(ticks(TEN, 20 * 60, 0)).toHaveLength(41);
  });
});
