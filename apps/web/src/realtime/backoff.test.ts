import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff } from './backoff.ts';

const chance = fc.double({ min: 0, max: 0.999, noNaN: true });

describe('coming back', () => {
  it('FO-13 a small room is back at once, a large one spread over seconds, nobody later than ten', () => {
    fc.assert(
      fc.property(fc.nat(20), chance, fc.nat(100_000), (attempt, by, here) => {
        const wait = backoff(attempt, by, here);
        expect(wait).toBeGreaterThanOrEqual(125);
        expect(wait).toBeLessThanOrEqual(10_000);
        if (here <= 20 && attempt === 0) expect(wait).toBeLessThan(300);
      }),
    );
    const waits = Array.from({ length: 5_000 }, (_, n) => backoff(0, n / 5_000, 5_000)).sort((a, b) => a - b);
    expect((waits[4_749] ?? 0) / 1_000).toBeLessThan(6);
    // In no second do more come than a node can let in.
    for (let from = 0; from < 6_000; from += 100) expect(waits.filter((wait) => wait >= from && wait < from + 1_000).length).toBeLessThanOrEqual(1_000);
  });
});
