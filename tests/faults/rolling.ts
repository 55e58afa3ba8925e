import { seatAt, startApi, startRedis } from '@plenary/test-kit';
import { type Fault, inWords } from './fault.ts';
import { layWire } from './proxy.ts';
import { openWorld } from './world.ts';

const portOf = (url: string) => Number(new URL(url).port);

/** Two nodes behind one address, ended and started in turn while people go on. */
export const rolling: Fault = {
  times: { whole: 10, quick: 1 },
  async run(times, say) {
    const bus = await startRedis();
    const second = await startApi({ redis: bus.url });
    const wire = await layWire(portOf(second.url));
    const world = await openWorld({ redis: bus.url, database: second.database, dataDir: second.dataDir }, (seat) => seatAt(seat, wire.url));
    let slowestMs = 0;
    try {
      for (let nth = 0; nth < times; nth++) {
        for (const [leaving, staying] of [
          [world.api, second],
          [second, world.api],
        ] as const) {
          const stepping = Promise.all(Array.from({ length: 4 }, () => world.step()));
          wire.to([portOf(staying.url)]);
          await leaving.end();
          await leaving.start();
          wire.to([portOf(world.api.url), portOf(second.url)]);
          await stepping;
        }
        const { caughtUpMs } = await world.judge();
        slowestMs = Math.max(slowestMs, caughtUpMs);
      }
      const { breaches } = await world.judge();
      say(`two nodes restarted in turn ${times} times; the slowest agreed after ${slowestMs.toFixed(0)} ms`);
      return {
        breaches: inWords('rolling', breaches),
        figures: { rollingRestarts: times * 2, rollingCaughtUpMs: slowestMs },
      };
    } finally {
      await world.close();
      await second.stop();
      wire.close();
      await bus.stop();
    }
  },
};
