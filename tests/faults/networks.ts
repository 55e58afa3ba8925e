import { setTimeout as pause } from 'node:timers/promises';
import { proofOf, seatAt } from '@plenary/test-kit';
import type WebSocket from 'ws';
import { costOf } from '../load/crowd/process-cost.ts';
import { percentile } from '../load/report.ts';
import { comeIn } from './come-in.ts';
import { type Fault, inWords } from './fault.ts';
import { stay } from './follow.ts';
import { paceOf } from './pace.ts';
import { layWire } from './proxy.ts';
import { openWorld, type World } from './world.ts';

const CLIENTS = 50;
const portOf = (url: string) => Number(new URL(url).port);
type Fresh = { seq: number; state: { questions: Record<string, { id: string; state: string }> } };
/** How long each cut lasts, in ms; they run side by side. */
const CUTS = { quick: [1_000], whole: [1_000, 30_000, 300_000] };

/** The networks of fifty people are cut for a while, together; how long until each has everything again. */
async function cutFor(world: World, ms: number): Promise<number[]> {
  const wire = await layWire(portOf(world.api.url));
  const people = await Promise.all(Array.from({ length: CLIENTS }, async (_, n) => stay(seatAt(await world.session.seat('attendee', `Away ${n}`), wire.url))));
  const read = () => world.session.seats.attendee.browser.json<Fresh>('GET', `/api/v1/sessions/${world.session.slug}`);
  try {
    wire.cut();
    const until = performance.now() + ms;
    while (performance.now() < until) {
      await world.step();
      await pause(Math.min(1_000, ms / 4));
    }
    // What there is now must be there for each of them, whatever comes on top of it meanwhile.
    const fresh = await read();
    wire.mend();
    const began = performance.now();
    const times = await Promise.all(
      people.map(async (one) => {
        while (Math.max(one.heads().class, one.heads().own) < fresh.seq && performance.now() - began < 30_000) await pause(10);
        return performance.now() - began;
      }),
    );
    const later = await read();
    const approved = Object.values(later.state.questions).filter(({ id, state }) => state === 'approved' && fresh.state.questions[id]);
    const short = people.filter((one) => approved.some(({ id }) => !one.state().questions[id]));
    if (short.length > 0) throw new Error(`${short.length} of ${CLIENTS} miss questions after a cut of ${ms} ms`);
    return times;
  } finally {
    for (const one of people) one.leave();
    wire.close();
  }
}

export const networks: Fault = {
  times: { whole: 3, quick: 1 },
  async run(times, say) {
    const world = await openWorld();
    try {
      const cuts = await Promise.all(
        (times === 1 ? CUTS.quick : CUTS.whole).map(async (ms) => {
          const caught = await cutFor(world, ms);
          say(`cut for ${ms / 1_000} s: everything there again after ${percentile(caught, 0.99).toFixed(0)} ms (p99)`);
          return { ms, caught };
        }),
      );
      const figures = Object.fromEntries(cuts.map(({ ms, caught }) => [`cut${ms / 1_000}sCaughtUpP99Ms`, percentile(caught, 0.99)]));
      const all = cuts.flatMap(({ caught }) => caught);
      const { breaches } = await world.judge();
      return {
        breaches: inWords('networks', breaches),
        figures,
        bars: { networksCaughtUp: 3_000 / percentile(all, 0.99) },
      };
    } finally {
      await world.close();
    }
  },
};

/** Comes in and reads nothing more. */
async function stall(world: World, n: number): Promise<WebSocket> {
  const seat = await world.session.seat('attendee', `Stalled ${n}`);
  const { socket, entered } = comeIn(world.api.url, await proofOf(seat));
  await entered;
  socket.pause();
  return socket;
}

/** Fifty sockets that do not read, while the session goes on. */
export const stalled: Fault = {
  // So many rounds of steps before, meanwhile and afterwards.
  times: { whole: 5, quick: 1 },
  async run(rounds, say) {
    const world = await openWorld();
    try {
      const rssMb = () => costOf(world.api.pid()).rssBytes / 1024 / 1024;
      await paceOf(world, 1);
      const before = await paceOf(world, rounds);
      const without = rssMb();
      const sockets = await Promise.all(Array.from({ length: CLIENTS }, (_, n) => stall(world, n)));
      // A hundred steps are more than each may be owed; with hundreds more the session itself would be what grows.
      await paceOf(world, 1);
      const more = rssMb() - without;
      const strained = await paceOf(world, rounds);
      for (const socket of sockets) socket.terminate();
      const calm = (before + (await paceOf(world, rounds))) / 2;
      const { breaches } = await world.judge();
      say(`50 stalled: ${more.toFixed(1)} MB more, others' p99 ${calm.toFixed(1)} → ${strained.toFixed(1)} ms`);
      return {
        breaches: inWords('stalled', breaches),
        figures: { stalledMoreMb: more, stalledOthersBeforeP99Ms: calm, stalledOthersP99Ms: strained },
        bars: { stalledMemory: 20 / Math.max(0.1, more), stalledOthers: (1.2 * calm + 5) / strained },
      };
    } finally {
      await world.close();
    }
  },
};
