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

/**
 * How long the slowest of a hundred steps takes (p99, ms; a step is an ask, an approval and votes): the median of so many rounds, because
 * one other program on the machine decides a single one.
 */
export async function paceOf(world: World, rounds: number): Promise<number> {
  const slowest: number[] = [];
  for (let nth = 0; nth < rounds; nth++) slowest.push(await round(world));
  return median(slowest);
}
