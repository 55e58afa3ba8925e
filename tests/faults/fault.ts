import type { Breach } from './checker.ts';

/** One way in which things fail, and what is left of it afterwards. `breaches`: sentences; none is what is wanted. */
export type Fault = {
  times: { whole: number; quick: number };
  run(times: number, say: (line: string) => void): Promise<{ breaches: string[]; figures: Record<string, number>; bars?: Record<string, number> }>;
};

/** What was broken, as sentences that begin with what broke it. */
export const inWords = (fault: string, breaches: Breach[]): string[] => breaches.map(({ letter, what }) => `${fault}: ${letter}: ${what}`);
