import { expect, it } from 'vitest';
import { leapsBack } from './clock.ts';
import { isRefusal } from './second.ts';
import { isStopped } from './stopped.ts';

const entry = (seq: number, at: number) => ({ seq, by: null, commandId: 'made', event: { type: 'session.scheduled' as const, at } });

it('knows a refusal of a second process, which is one line and nothing else', () => {
  const refusal = 'Another Plenary process is using the data folder /tmp/one. Stop it first, or give this one a folder of its own with --data.\n';
  expect(isRefusal(refusal)).toBe(true);
  for (const said of ['', 'Failed query: insert', `${refusal}    at main.ts:3`, `{"level":50}\n${refusal}`]) expect(isRefusal(said)).toBe(false);
});

it('knows a process that stands still, whatever it is called', () => {
  expect(isStopped('17 (node) T 1 17')).toBe(true);
  expect(isStopped('17 (a) T b) S 1 17')).toBe(false);
});

it('counts how often a log went back by more than an hour', () => {
  expect(leapsBack([entry(1, 9_000_000), entry(3, 1), entry(2, 9_000_001), entry(4, 9_000_000), entry(5, 6_000_000)])).toBe(1);
});
