const FIRST_MS = 250;
const LONGEST_MS = 10_000;

/**
 * How long to wait before the next attempt, in ms. Doubling, and spread by chance, so that thousands who lost the same server
 * do not come back in the same instant. `attempt` counts from 0; `chance` is in [0, 1).
 */
export const backoff = (attempt: number, chance: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + chance / 2);
