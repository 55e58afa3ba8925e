import { setTimeout as pause } from 'node:timers/promises';
import { type Fault, inWords } from './fault.ts';
import { openWorld, type World } from './world.ts';

const POINTS = ['before-commit', 'committed', 'acknowledged'] as const;

/** Until the process has died by itself; what was under way is sent again until the next one answers. */
async function untilDead({ api }: World): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 10) {
    try {
      process.kill(api.pid(), 0);
      await pause(10);
    } catch {
      return;
    }
  }
  throw new Error('it did not die');
}

/** The server dies at a named point, so many times at each; afterwards everything that was sent is there once. */
export const points: Fault = {
  times: { whole: 20, quick: 2 },
  async run(times, say) {
    const world = await openWorld({ env: { PLENARY_FAULT: '' } });
    const found = { breaches: [] as string[], slowestMs: 0, commands: 0 };
    try {
      for (const point of POINTS) {
        for (let nth = 0; nth < times; nth++) {
          await world.api.end();
          await world.api.start({ PLENARY_FAULT: `${point}:${1 + (nth % 4)}` });
          const stepping = Promise.all([world.step(), world.step()]);
          await untilDead(world);
          await world.api.kill();
          await world.api.start();
          await stepping;
          await world.step();
        }
        const { breaches, caughtUpMs, commands } = await world.judge();
        found.breaches.push(...inWords(point, breaches));
        found.slowestMs = Math.max(found.slowestMs, caughtUpMs);
        found.commands = commands;
        say(`${point}: ${times} times, ${commands} commands so far, everybody agreed after ${caughtUpMs.toFixed(0)} ms`);
      }
    } finally {
      await world.close();
    }
    return { breaches: found.breaches, figures: { pointsKilled: POINTS.length * times, pointsCommands: found.commands, pointsCaughtUpMs: found.slowestMs } };
  },
};

/** `kill -9` at any moment. */
export const random: Fault = {
  times: { whole: 100, quick: 5 },
  async run(times, say) {
    const world = await openWorld();
    try {
      for (let nth = 0; nth < times; nth++) {
        const stepping = Promise.all(Array.from({ length: 3 }, () => world.step()));
        await pause(Math.random() * 60);
        await world.api.kill();
        await world.api.start();
        await stepping;
        if (nth % 20 === 19) say(`killed ${nth + 1} times`);
      }
      const { breaches, caughtUpMs, commands } = await world.judge();
      return {
        breaches: inWords('random', breaches),
        figures: { randomKilled: times, randomCommands: commands, randomCaughtUpMs: caughtUpMs },
      };
    } finally {
      await world.close();
    }
  },
};
