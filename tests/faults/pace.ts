import type { World } from './world.ts';

const STEPS = 100;
/** How long each of so many steps takes, in ms: an ask, an approval and votes. */
export async function paceOf(world: World): Promise<number[]> {
  const times: number[] = [];
  for (let nth = 0; nth < STEPS; nth++) {
    const began = performance.now();
    await world.step();
    times.push(performance.now() - began);
  }
  return times;
}
