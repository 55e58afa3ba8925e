import { expect, it } from 'vitest';
import { createServerClock } from './server-clock.ts';

it('FO-10 trusts the message that came quickest, until a clock is set', () => {
  let local = 1_000_000;
  const clock = createServerClock(() => local);
  expect(clock.now()).toBe(local);
  clock.told(local + 500);
  clock.told(local + 300);
  expect(clock.now()).toBe(local + 500);
  local += 10_000;
  clock.told(local + 600);
  expect(clock.now()).toBe(local + 600);
  clock.told(local - 3_600_000);
  expect(clock.now()).toBe(local - 3_600_000);
});
