import { setTimeout as pause } from 'node:timers/promises';
import { seatAt, startApi, startRedis } from '@plenary/test-kit';
import { type Fault, inWords } from './fault.ts';
import { openWorld } from './world.ts';

/** Two nodes; people act at one and follow at the other, while Redis is killed and comes back with nothing. */
export const redis: Fault = {
  times: { whole: 20, quick: 2 },
  async run(times, say) {
    const bus = await startRedis();
    let second: Awaited<ReturnType<typeof startApi>> | null = null;
    const first = await startApi({ redis: bus.url });
    second = await startApi({ redis: bus.url, database: first.database, dataDir: first.dataDir });
    const other = second;
    const world = await openWorld({ redis: bus.url, database: first.database, dataDir: first.dataDir }, (seat) => seatAt(seat, other.url));
    let slowestMs = 0;
    const breaches: string[] = [];
    try {
      for (let nth = 0; nth < times; nth++) {
        await world.step();
        await bus.kill();
        await Promise.all([world.step(), world.step()]);
        await bus.start();
        await pause(Math.random() * 200);
        await world.step();
        const judged = await world.judge();
        slowestMs = Math.max(slowestMs, judged.caughtUpMs);
        breaches.push(...inWords('redis', judged.breaches));
      }
      say(`Redis killed ${times} times; the slowest agreed after ${slowestMs.toFixed(0)} ms`);
      return { breaches, figures: { redisKilled: times, redisCaughtUpMs: slowestMs }, bars: { redisCaughtUp: 5_000 / Math.max(1, slowestMs) } };
    } finally {
      await world.close();
      await other.stop();
      await first.stop();
      await bus.stop();
    }
  },
};
