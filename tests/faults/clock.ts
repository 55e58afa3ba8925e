import type { LogEntry } from '@plenary/contracts';
import { type Fault, inWords } from './fault.ts';
import { openWorld } from './world.ts';

const HOUR_MS = 3_600_000;
const PRELOAD = new URL('./set-clock.ts', import.meta.url).href;

/** How often a log went back in time by more than an hour, from one number to the next. */
export function leapsBack(log: LogEntry[]): number {
  const times = log.toSorted((a, b) => a.seq - b.seq).map(({ event }) => event.at);
  return times.filter((at, nth) => at < (times[nth - 1] ?? 0) - HOUR_MS).length;
}

/** The server comes back with a clock that is an hour ahead, then with one that is an hour behind, while people go on. */
export const clock: Fault = {
  times: { whole: 10, quick: 2 },
  async run(times, say) {
    const world = await openWorld();
    let slowestMs = 0;
    try {
      for (let nth = 0; nth < times; nth++) {
        for (const aheadMs of [HOUR_MS, -HOUR_MS]) {
          const stepping = Promise.all([world.step(), world.step()]);
          await world.api.end();
          await world.api.start({ NODE_OPTIONS: `--import=${PRELOAD}`, CLOCK_AHEAD_MS: String(aheadMs) });
          await stepping;
          await world.step();
          slowestMs = Math.max(slowestMs, (await world.judge()).caughtUpMs);
        }
      }
      const { breaches, commands, log } = await world.judge();
      const leaps = leapsBack(log);
      if (leaps < times) throw new Error(`the clock was set ${times} times, and went back ${leaps} times`);
      say(`the clock was set an hour ahead and an hour behind ${times} times; the slowest agreed after ${slowestMs.toFixed(0)} ms`);
      return {
        breaches: inWords('clock', breaches),
        figures: { clockLeapsBack: leaps, clockCommands: commands, clockCaughtUpMs: slowestMs },
      };
    } finally {
      await world.close();
    }
  },
};
