const FIRST_MS = 250;
const LONGEST_MS = 10_000;
/** How many come back in a second without pressing on one another: about what a node on two cores lets in. */
const COME_BACK_PER_S = 1_000;
const LONGEST_SPREAD_MS = 5_000;

/**
 * How long to wait before the next attempt, in ms. Doubling, and spread by chance, so that those who lost the same server do not come back in
 * the same instant; the first time over as long as so many people take to come in: a room of twenty is back at once, one of
 * five thousand within five seconds. `attempt` counts from 0; `chance` is in [0, 1); `here`: connected people, as far as known.
 */
export function backoff(attempt: number, chance: number, here = 0): number {
  const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + chance / 2);
  return attempt === 0 ? wait + chance * Math.min(LONGEST_SPREAD_MS, (here / COME_BACK_PER_S) * 1_000) : wait;
}
