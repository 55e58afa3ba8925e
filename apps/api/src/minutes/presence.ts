import type { Participant } from '@plenary/contracts';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, modifyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import { Doc } from 'yjs';

type Change = { added: number[]; updated: number[]; removed: number[] };
/** From where a change came: a connection here, another node, or nobody (it timed out). */
type Origin = object | 'elsewhere' | null;

/** Where each recorder's caret is, in one session. Kept in memory only, and gone with its connection. */
export type Presence = {
  /** Takes in what a connection says of itself; the name is ours, not theirs. false: that is no such message. */
  hear(from: object, person: Pick<Participant, 'id' | 'name'>, update: Uint8Array): boolean;
  /** Takes in what another node relays. */
  hearElsewhere(update: Uint8Array): void;
  leave(from: object): void;
  /** Everybody, for one who joins; null: nobody. */
  all(): Uint8Array | null;
  close(): void;
};

export function createPresence(relay: (update: Uint8Array, origin: Origin) => void): Presence {
  const doc = new Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  const carets = new Map<object, Set<number>>();

  awareness.on('update', ({ added, updated, removed }: Change, origin: Origin) => {
    if (typeof origin === 'object' && origin !== null) {
      const mine = carets.get(origin) ?? new Set();
      carets.set(origin, mine);
      for (const id of [...added, ...updated]) mine.add(id);
    }
    relay(encodeAwarenessUpdate(awareness, [...added, ...updated, ...removed]), origin);
  });
  const apply = (update: Uint8Array, origin: Origin): boolean => {
    try {
      applyAwarenessUpdate(awareness, update, origin);
      return true;
    } catch {
      return false;
    }
  };

  return {
    hear(from, { id, name }, update) {
      try {
        const signed = modifyAwarenessUpdate(update, (state: object | null) => state && { ...state, user: { id, name } });
        return apply(signed, from);
      } catch {
        return false;
      }
    },
    hearElsewhere: (update) => void apply(update, 'elsewhere'),
    leave(from) {
      removeAwarenessStates(awareness, [...(carets.get(from) ?? [])], null);
      carets.delete(from);
    },
    all: () => (awareness.getStates().size > 0 ? encodeAwarenessUpdate(awareness, [...awareness.getStates().keys()]) : null),
    close() {
      awareness.destroy();
      doc.destroy();
    },
  };
}
