import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres } from '@plenary/db/embedded';
import { type Fault, inWords } from './fault.ts';
import { openWorld } from './world.ts';

const QUIET = { info: () => {}, warn: () => {}, error: () => {} };

/** The store is restarted under the server: for a while it says that it cannot, at once, and then it can again. */
export const postgres: Fault = {
  times: { whole: 20, quick: 2 },
  async run(times, say) {
    const folder = await mkdtemp(join(tmpdir(), 'plenary-faults-'));
    let store = await startPostgres({ dataDir: folder, log: QUIET });
    const world = await openWorld({ database: store.connectionString });
    let [slowestNoMs, slowestBackMs] = [0, 0];
    try {
      for (let nth = 0; nth < times; nth++) {
        await world.step();
        await store.stop();
        const { status, ms } = await world.ask('While the store is away?');
        slowestNoMs = Math.max(slowestNoMs, ms);
        if (status !== 503) throw new Error(`answered ${status} while the store was away`);
        const stepping = world.step();
        await pause(Math.random() * 300);
        const back = performance.now();
        store = await startPostgres({ dataDir: folder, log: QUIET });
        await stepping;
        slowestBackMs = Math.max(slowestBackMs, performance.now() - back);
      }
      const { breaches, caughtUpMs } = await world.judge();
      say(`Postgres restarted ${times} times; it said no within ${slowestNoMs.toFixed(0)} ms and was back after ${slowestBackMs.toFixed(0)} ms`);
      return {
        breaches: inWords('postgres', breaches),
        figures: { postgresRestarted: times, postgresSaysNoMs: slowestNoMs, postgresBackMs: slowestBackMs, postgresCaughtUpMs: caughtUpMs },
        bars: { postgresSaysNo: 2_000 / slowestNoMs, postgresBack: 10_000 / slowestBackMs },
      };
    } finally {
      await world.close();
      await store.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
