import { median, percentile } from '../load/report.ts';
import type { World } from './world.ts';

const STEPS = 100;

async function round(world: World): Promise<number> {
  const times: number[] = [];
  for (let nth = 0; nth < STEPS; nth++) {
    const began = performance.now();
    await world.step();
    times.push(performance.now() - began);
  }
  return percentile(times, 0.99);
}

/** The median of so many rounds, because one other program on the machine decides a single one. */
async function paceOf(world: World, rounds: number): Promise<number> {
  const slowest: number[] = [];
  for (let nth = 0; nth < rounds; nth++) slowest.push(await round(world));
  return median(slowest);
}

/**
 * How long the slowest of a hundred steps takes (p99, ms; a step is an ask, an approval and votes): in calm, and while something strains
 * the server. Calm is the mean of before and afterwards, because the session grows meanwhile. `strain` resolves once it strains, with what ends it.
 */
export async function pacesUnder(world: World, rounds: number, strain: () => Promise<() => Promise<void> | void>): Promise<{ calm: number; strained: number }> {
  await round(world);
  const before = await paceOf(world, rounds);
  const end = await strain();
  const strained = await paceOf(world, rounds);
  await end();
  return { calm: (before + (await paceOf(world, rounds))) / 2, strained };
}
