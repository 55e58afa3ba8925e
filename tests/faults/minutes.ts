import { setTimeout as pause } from 'node:timers/promises';
import type { Seat } from '@plenary/test-kit';
import { encodeStateVector, XmlText } from 'yjs';
import { createRecorder, type Recorder } from '../protocol/recorder.ts';
import type { Copy } from './checker.ts';

const AGAIN_MS = 200;

/** Two who keep the minutes of a talk, whatever happens to the server: both have a copy, and one of them writes. */
export type Recorders = {
  write(words: string): void;
  /** Both copies, and a fresh one. Rejects when it cannot be had. */
  copies(): Promise<Copy[]>;
  leave(): void;
};

export async function keepMinutes(seats: [Seat, Seat], slotId: string): Promise<Recorders> {
  let over = false;
  const copyOf = (one: Recorder): Copy => ({
    text: one.fragment(slotId).toString(),
    vector: Buffer.from(encodeStateVector(one.doc)).toString('base64'),
  });
  /** Comes back whenever the connection ended or a change was refused; what the server lacks goes with it then. */
  const stay = async (one: Recorder): Promise<void> => {
    while (!over) {
      try {
        if (!one.live()?.socket.connected) await one.join();
        await one.settled();
      } catch {
        one.leave();
      }
      await pause(AGAIN_MS);
    }
    one.leave();
  };
  const recorders = seats.map((seat) => createRecorder(() => seat));
  const [writer] = recorders;
  for (const one of recorders) {
    await one.join();
    void stay(one);
  }

  return {
    write: (words) => writer?.fragment(slotId).push([new XmlText(words)]),
    async copies() {
      const fresh = createRecorder(() => seats[1]);
      try {
        await fresh.join();
        return [...recorders, fresh].map(copyOf);
      } finally {
        fresh.leave();
      }
    },
    leave() {
      over = true;
    },
  };
}
