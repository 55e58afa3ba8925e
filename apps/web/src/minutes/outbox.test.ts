import type { MinutesUpdate } from '@plenary/contracts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
import type { LiveSocket } from '../realtime/socket.ts';
import { createOutbox } from './outbox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An outbox that has joined, with what left it. */
function joined() {
  const sent: { at: number; update: Uint8Array }[] = [];
  const emitWithAck = async (_: string, { update }: MinutesUpdate) => {
    sent.push({ at: performance.now(), update });
    return { ok: true };
  };
  const outbox = createOutbox({
    socket: { timeout: () => ({ emitWithAck }) } as unknown as LiveSocket,
    changed: () => undefined,
    saved: () => undefined,
    refused: () => undefined,
    lost: () => undefined,
  });
  outbox.join(encodeStateAsUpdate(new Doc()));
  sent.pop();
  const doc = new Doc();
  doc.on('update', (update: Uint8Array) => outbox.add(update));
  return { sent, type: (letter: string) => doc.getText('a').insert(0, letter) };
}

it('M-24 the first letter after a pause leaves at once, and what is typed meanwhile leaves together', async () => {
  const { sent, type } = joined();
  await vi.advanceTimersByTimeAsync(1_000);
  const began = performance.now();
  for (const letter of 'a quick hand') {
    type(letter);
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(100);
  expect(sent.map(({ at }) => Math.round(at - began))).toEqual([0, 40, 80, 120]);
});

it('M-24 what one key changes in several steps leaves together', async () => {
  const { sent, type } = joined();
  await vi.advanceTimersByTimeAsync(1_000);
  for (const letter of 'abc') type(letter);
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toHaveLength(1);
});
