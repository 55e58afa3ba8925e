import { connect, type Seat } from '@plenary/test-kit';
import { createOutbox } from '@plenary/web/src/minutes/outbox.ts';
import type { LiveSocket } from '@plenary/web/src/realtime/socket.ts';
import { Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { type Copy, ELSEWHERE, takeIn } from './copies.ts';

/** A recorder's copy: what they write leaves as it leaves the browser. `openedMs`: from asking for the minutes to having them. */
export async function openCopy(seat: Seat): Promise<Copy & { openedMs: number }> {
  const { socket, close } = await connect(seat);
  const doc = new Doc();
  const outbox = createOutbox({
    socket: socket as unknown as LiveSocket,
    changed: () => undefined,
    saved: () => undefined,
    refused: ({ code }) => {
      throw new Error(`a change was refused: ${code}`);
    },
    lost: () => {
      throw new Error('a change was not answered');
    },
  });
  socket.on('minutes.update', (update) => takeIn(doc, new Uint8Array(update)));
  const began = performance.now();
  const joined = await socket.emitWithAck('minutes.join', encodeStateVector(doc));
  if (!joined.ok) throw new Error(`the minutes did not open: ${joined.error.code}`);
  takeIn(doc, new Uint8Array(joined.update));
  const openedMs = performance.now() - began;
  outbox.join(encodeStateAsUpdate(doc, new Uint8Array(joined.stateVector)));
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== ELSEWHERE) outbox.add(update);
  });
  return {
    doc,
    close() {
      outbox.leave();
      close();
    },
    openedMs,
  };
}
