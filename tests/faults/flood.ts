import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { proofOf } from '@plenary/test-kit';
import { percentile } from '../load/report.ts';
import type { Fault } from './fault.ts';
import type { Flood } from './flooder.ts';
import { paceOf } from './pace.ts';
import { openWorld } from './world.ts';

const PER_SECOND = 10_000;

/** Somebody sends ten thousand commands a second for as long as they are let, and comes back whenever they are cut; the others go on. */
export const flood: Fault = {
  times: { whole: 1, quick: 1 },
  async run(_, say) {
    const world = await openWorld();
    const child: ChildProcess = fork(new URL('./flooder.ts', import.meta.url));
    try {
      await paceOf(world);
      const before = percentile(await paceOf(world), 0.99);
      const seat = await world.session.seat('attendee', 'Flood');
      child.send({ url: world.api.url, proof: await proofOf(seat), perSecond: PER_SECOND } satisfies Flood);
      await once(child, 'message');
      const after = percentile(await paceOf(world), 0.99);
      child.send('tell');
      const [{ sent, cuts }] = (await once(child, 'message')) as [{ sent: number; cuts: number }];
      const { breaches } = await world.judge();
      say(`flooded with ${sent} commands, cut ${cuts} times: others' p99 ${before.toFixed(1)} → ${after.toFixed(1)} ms`);
      return {
        breaches: breaches.map(({ letter, what }) => `flood: ${letter}: ${what}`),
        figures: { floodSent: sent, floodCuts: cuts, floodOthersBeforeP99Ms: before, floodOthersP99Ms: after },
        bars: { floodOthers: (1.2 * before + 5) / after },
      };
    } finally {
      child.kill('SIGKILL');
      await world.close();
    }
  },
};
