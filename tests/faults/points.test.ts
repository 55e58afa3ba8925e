import { expect, it } from 'vitest';
import { points } from './kills.ts';

it('LOG-71 a server that dies at each named point loses nothing', async () => {
  const { breaches } = await points.run(1, () => undefined);
  expect(breaches).toEqual([]);
});
