import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Fault, inWords } from './fault.ts';
import { openWorld } from './world.ts';

const STOPPED_MS = 10_000;

/** Whether the kernel lets the process run: `T` in the third word of its line. */
export const isStopped = (line: string): boolean => line.slice(line.lastIndexOf(')') + 2).startsWith('T');

/** The process stands still for ten seconds, as under a debugger or in a machine that is moved, while people go on asking. */
export const stopped: Fault = {
  times: { whole: 10, quick: 2 },
  async run(times, say) {
    const world = await openWorld();
    const pid = world.api.pid();
    let [slowestBackMs, slowestMs] = [0, 0];
    try {
      for (let nth = 0; nth < times; nth++) {
        const before = Promise.all([world.step(), world.step()]);
        await pause(Math.random() * 60);
        process.kill(pid, 'SIGSTOP');
        const meanwhile = Promise.all([world.step(), world.step()]);
        await pause(STOPPED_MS);
        if (!isStopped(readFileSync(`/proc/${pid}/stat`, 'latin1'))) throw new Error('it was not stopped');
        const began = performance.now();
        process.kill(pid, 'SIGCONT');
        await Promise.all([before, meanwhile]);
        slowestBackMs = Math.max(slowestBackMs, performance.now() - began);
        slowestMs = Math.max(slowestMs, (await world.judge()).caughtUpMs);
      }
      const { breaches, commands } = await world.judge();
      say(
        `stopped ${times} times for 10 s; everything was answered after ${slowestBackMs.toFixed(0)} ms, and the slowest agreed after ${slowestMs.toFixed(0)} ms`,
      );
      return {
        breaches: inWords('stopped', breaches),
        figures: { stoppedTimes: times, stoppedCommands: commands, stoppedAnsweredMs: slowestBackMs, stoppedCaughtUpMs: slowestMs },
      };
    } finally {
      process.kill(pid, 'SIGCONT');
      await world.close();
    }
  },
};
