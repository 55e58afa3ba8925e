import type { SessionLog } from '../log/session-log.ts';
import { createHub, type Hub } from './hub.ts';
import type { Presence } from './presence.ts';
import type { LiveServer } from './rooms.ts';

/** A session that the last person left is kept for those who come back soon, in ms. */
const LINGER_MS = 60_000;

type Held = { hub: Hub; unwatch(): void; ends: NodeJS.Timeout | null };

/** The sessions that have, or just had, sockets on this node. */
export function createHubs(parts: { io: LiveServer; log: SessionLog; presence: Presence; now: () => number }) {
  const { log } = parts;
  const held = new Map<string, Held>();
  const unsubscribe = log.onAppended((appended) => held.get(appended.sessionId)?.hub.send(appended));

  const end = (sessionId: string, one: Held) => {
    if (one.ends) clearTimeout(one.ends);
    one.unwatch();
    one.hub.close();
    held.delete(sessionId);
  };

  return {
    /** null: there is no such session. Rejects when the store fails. */
    async open(sessionId: string): Promise<Hub | null> {
      const before = held.get(sessionId);
      if (before) return before.hub;
      const unwatch = log.watch(sessionId);
      // Once it is open, what is appended is told: from here to the hub's making nothing may wait.
      const opened = await log.read(sessionId).catch((error: unknown) => {
        unwatch();
        throw error;
      });
      const known = log.known(sessionId);
      const meanwhile = held.get(sessionId);
      if (!opened || !known || meanwhile) {
        unwatch();
        return meanwhile?.hub ?? null;
      }
      const one: Held = { hub: createHub({ ...parts, sessionId, seq: known.seq }), unwatch, ends: null };
      held.set(sessionId, one);
      this.left(sessionId);
      return one.hub;
    },
    find: (sessionId: string): Hub | null => held.get(sessionId)?.hub ?? null,
    all: (): Hub[] => [...held.values()].map(({ hub }) => hub),
    /** Somebody came: the session stays. */
    came(sessionId: string): void {
      const one = held.get(sessionId);
      if (one?.ends) clearTimeout(one.ends);
      if (one) one.ends = null;
    },
    /** Somebody left: if it was the last, the session is kept for a while. */
    left(sessionId: string): void {
      const one = held.get(sessionId);
      if (!one || one.hub.sockets.size > 0 || one.ends) return;
      one.ends = setTimeout(() => end(sessionId, one), LINGER_MS).unref();
    },
    close(): void {
      unsubscribe();
      for (const [sessionId, one] of held) end(sessionId, one);
    },
  };
}
export type Hubs = ReturnType<typeof createHubs>;
