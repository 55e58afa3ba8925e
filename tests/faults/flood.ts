import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { proofOf } from '@plenary/test-kit';
import { type Fault, inWords } from './fault.ts';
import type { Flood } from './flooder.ts';
import { paceOf } from './pace.ts';
import { openWorld } from './world.ts';

const PER_SECOND = 10_000;

/** Somebody sends ten thousand commands a second for as long as they are let, and comes back whenever they are cut; the others go on. */
export const flood: Fault = {
  // So many rounds of steps before, meanwhile and afterwards.
  times: { whole: 5, quick: 1 },
  async run(rounds, say) {
    const world = await openWorld();
    const child: ChildProcess = fork(new URL('./flooder.ts', import.meta.url));
    try {
      await paceOf(world, 1);
      const before = await paceOf(world, rounds);
      const seat = await world.session.seat('attendee', 'Flood');
      child.send({ url: world.api.url, proof: await proofOf(seat), perSecond: PER_SECOND } satisfies Flood);
      await once(child, 'message');
      const strained = await paceOf(world, rounds);
      child.send('tell');
      const [{ sent, cuts }] = (await once(child, 'message')) as [{ sent: number; cuts: number }];
      child.kill('SIGKILL');
      // The session grows meanwhile, so calm is the mean of before and afterwards.
      const calm = (before + (await paceOf(world, rounds))) / 2;
      const { breaches } = await world.judge();
      say(`flooded with ${sent} commands, cut ${cuts} times: others' p99 ${calm.toFixed(1)} → ${strained.toFixed(1)} ms`);
      return {
        breaches: inWords('flood', breaches),
        figures: { floodSent: sent, floodCuts: cuts, floodOthersBeforeP99Ms: calm, floodOthersP99Ms: strained },
        bars: { floodOthers: (1.2 * calm + 5) / strained },
      };
    } finally {
      child.kill('SIGKILL');
      await world.close();
    }
  },
};
