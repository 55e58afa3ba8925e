import type { Pokes } from '../log/pokes.ts';

/** A node that was not heard of for this long has nobody connected, in ms: three heartbeats. */
const SILENCE_MS = 12_000;

/** How many people are connected to a session on the other nodes, as far as they told. */
export type Presence = { tell(sessionId: string, here: number): void; elsewhere(sessionId: string): number; close(): void };

/** `node` is this process's name among those that share Redis. Without Redis nobody is elsewhere. */
export function createPresence(node: string, pokes?: Pokes): Presence {
  const told = new Map<string, Map<string, { here: number; at: number }>>();
  const unsubscribe = pokes?.onPoke((place, here) => {
    const [from, sessionId] = place.split('/');
    if (!from || !sessionId || from === node) return;
    const nodes = told.get(sessionId) ?? new Map<string, { here: number; at: number }>();
    nodes.set(from, { here, at: performance.now() });
    told.set(sessionId, nodes);
  });
  return {
    tell: (sessionId, here) => pokes?.publish(`${node}/${sessionId}`, here),
    elsewhere(sessionId) {
      let sum = 0;
      for (const [from, { here, at }] of told.get(sessionId) ?? []) {
        if (performance.now() - at > SILENCE_MS) told.get(sessionId)?.delete(from);
        else sum += here;
      }
      return sum;
    },
    close: () => unsubscribe?.(),
  };
}
