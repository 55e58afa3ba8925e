import type { Failure } from '@plenary/contracts';
import { Awareness } from 'y-protocols/awareness';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import type { LiveSocket } from '../realtime/socket.ts';
import { createCarets } from './carets.ts';
import { createHeld, type Held } from './held.ts';
import { createKept } from './kept.ts';
import { keepLastWords } from './last-words.ts';
import { createOutbox } from './outbox.ts';

export type MinutesView = {
  /** The text is here: from this device or from the server. */
  ready: boolean;
  /** Connected to the others. */
  joined: boolean;
  /** Edits that are on this device only. */
  waiting: number;
  /** This device really keeps what waits; else it is in this window only. */
  kept: boolean;
  /** When all was last stored, ms since 1970 by the server's clock; null: nothing was sent yet. */
  savedAt: number | null;
  /** Why the server does not take what is written here; null: it does. */
  refused: Failure | null;
};
export type MinutesDoc = {
  doc: Doc;
  awareness: Awareness;
  held: Held;
  view(): MinutesView;
  subscribe(changed: () => void): () => void;
  close(): void;
};
type Parts = { socket: LiveSocket; sessionId: string; you: { id: string; name: string }; now(): number };

const SERVER = 'server';
/** Wait before joining again after a refusal that passes, in ms. */
const AGAIN = 1_500;
const ANSWER = 15_000;
/** After these, joining again helps: what is missing is then sent anew. */
const passing = ({ code }: Failure) => code === 'minutes-moved' || code === 'unavailable' || code === 'internal' || code === 'too-many-requests';

/** A session's minutes on this device: kept here at once, shared as soon as there is a connection. */
export function createMinutesDoc({ socket, sessionId, you, now }: Parts): MinutesDoc {
  const doc = new Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalStateField('user', you);
  const kept = createKept(`plenary.minutes.${sessionId}.${you.id}`, doc, () => change({ kept: false }));
  const held = createHeld();
  /** What the server had when we last joined. */
  let serverHad: Uint8Array | undefined;
  // Where nothing else is kept, the last words alone would be a text without its beginning.
  const lastWords = keepLastWords(doc, `plenary.minutes.last.${sessionId}.${you.id}`, () =>
    outbox.waiting() === 0 ? null : current.kept ? serverHad : undefined,
  );
  const carets = createCarets(awareness, socket, held);
  const listeners = new Set<() => void>();
  let closed = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let current: MinutesView = { ready: false, joined: false, waiting: 0, kept: true, savedAt: null, refused: null };
  const change = (changes: Partial<MinutesView>) => {
    if (closed) return;
    current = { ...current, ...changes };
    for (const changed of listeners) changed();
  };

  const outbox = createOutbox({
    socket,
    changed(waiting) {
      change({ waiting });
      kept.remember(waiting);
    },
    saved() {
      lastWords.forget();
      change({ savedAt: now(), kept: kept.works() });
    },
    refused: (failure) => (passing(failure) ? rejoin() : (left(), change({ refused: failure }))),
    lost: () => rejoin(),
  });

  async function join(): Promise<void> {
    if (closed || !socket.connected) return;
    try {
      const answer = await socket.timeout(ANSWER).emitWithAck('minutes.join', encodeStateVector(doc));
      if (closed || !socket.connected) return;
      if (!answer.ok) return passing(answer.error) ? rejoin() : change({ refused: answer.error });
      const { update, stateVector } = answer;
      serverHad = new Uint8Array(stateVector);
      held.run(() => {
        applyUpdate(doc, new Uint8Array(update), SERVER);
        change({ ready: true, joined: true, refused: null });
        outbox.join(encodeStateAsUpdate(doc, new Uint8Array(stateVector)));
        carets.join();
      });
    } catch {
      rejoin();
    }
  }
  function left(): void {
    outbox.leave();
    carets.leave();
    change({ joined: false });
  }
  function rejoin(): void {
    left();
    clearTimeout(again);
    again = setTimeout(() => void join(), AGAIN);
  }
  const hear = (update: Uint8Array) => held.run(() => applyUpdate(doc, new Uint8Array(update), SERVER));
  const wrote = (update: Uint8Array, origin: unknown) => {
    if (origin !== SERVER && !kept.is(origin)) outbox.add(update);
  };

  doc.on('update', wrote);
  socket.on('minutes.update', hear);
  socket.on('disconnect', left);
  // Only when all that this device has is here can it say what it lacks.
  void kept.waited().then((waited) => {
    if (closed) return;
    if (waited === null) {
      change({ kept: false });
      void kept.whole.then(() => (change({ kept: kept.works() }), rejoin()));
    } else outbox.remember(waited);
    lastWords.recall();
    if (doc.store.clients.size > 0) change({ ready: true });
    socket.on('connect', join);
    void join();
  });

  return {
    doc,
    awareness,
    held,
    view: () => current,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    close() {
      clearTimeout(again);
      awareness.setLocalState(null);
      left();
      closed = true;
      carets.close();
      lastWords.close();
      doc.off('update', wrote);
      socket.off('minutes.update', hear);
      socket.off('disconnect', left);
      socket.off('connect', join);
      awareness.destroy();
      kept.close();
      doc.destroy();
    },
  };
}
