import type { Seat } from '@plenary/test-kit';
import { connect, type LiveClient } from '@plenary/test-kit';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, type XmlFragment } from 'yjs';

/** A recorder as docs/protocol.md describes one: writes at any time, and sends what the server lacks whenever it comes back. */
export type Recorder = {
  doc: Doc;
  fragment(slotId: string, language?: string): XmlFragment;
  join(): Promise<void>;
  leave(): void;
  /** Resolves once everything written so far is acknowledged. */
  settled(): Promise<void>;
  /** Resolves once the document is so. */
  until(so: (doc: Doc) => boolean, withinMs?: number): Promise<void>;
  live(): LiveClient | null;
};

const SERVER = 'server';

export function createRecorder(seat: () => Seat): Recorder {
  const doc = new Doc();
  let client: LiveClient | null = null;
  let joined = false;
  let underWay: Promise<unknown>[] = [];

  const send = async (update: Uint8Array) => {
    const to = client;
    if (!to || !joined) return;
    const answer = await to.socket.emitWithAck('minutes.update', { id: crypto.randomUUID(), update }).catch(() => null);
    // What was refused or not answered goes with the difference at the next joining.
    if (answer && !answer.ok && to === client) joined = false;
  };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== SERVER) underWay.push(send(update));
  });

  const self: Recorder = {
    doc,
    fragment: (slotId, language = 'en') => doc.getXmlFragment(`${slotId}/${language}`),
    live: () => client,
    async join() {
      client?.close();
      client = await connect(seat());
      client.socket.on('minutes.update', (update) => applyUpdate(doc, new Uint8Array(update), SERVER));
      const answer = await client.socket.emitWithAck('minutes.join', encodeStateVector(doc));
      if (!answer.ok) throw new Error(answer.error.code);
      applyUpdate(doc, new Uint8Array(answer.update), SERVER);
      joined = true;
      underWay = [send(encodeStateAsUpdate(doc, new Uint8Array(answer.stateVector)))];
    },
    leave() {
      joined = false;
      client?.close();
      client = null;
    },
    async settled() {
      await Promise.all(underWay);
      if (!joined) throw new Error('a change was refused');
    },
    until: (so, withinMs = 10_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`not within ${withinMs} ms: ${so.toString()}`)), withinMs);
        const look = () => {
          if (!so(doc)) return;
          clearTimeout(timer);
          doc.off('update', look);
          resolve();
        };
        doc.on('update', look);
        look();
      }),
  };
  return self;
}
