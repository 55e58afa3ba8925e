import { createLane, type Lane, type LaneParts } from './lane.ts';

/** A session that nobody watches is forgotten after this long without a call, in ms. */
const IDLE_MS = 5 * 60_000;
/** More than these are only kept while they are watched. */
const MOST_IDLE = 200;

type Held = { lane: Lane; watchers: number; usedAt: number };

/** The sessions that this node has open. */
export function createLanes(parts: LaneParts) {
  const held = new Map<string, Held>();

  /** Looked up, and put at the end: the first of the map is the one that was not used for longest. */
  const use = (sessionId: string): Held => {
    const found = held.get(sessionId) ?? { lane: createLane(sessionId, parts), watchers: 0, usedAt: 0 };
    found.usedAt = performance.now();
    held.delete(sessionId);
    held.set(sessionId, found);
    return found;
  };

  return {
    of: (sessionId: string): Lane => use(sessionId).lane,
    peek: (sessionId: string): Lane | null => held.get(sessionId)?.lane ?? null,
    watched: (): string[] => [...held].filter(([, one]) => one.watchers > 0).map(([id]) => id),
    isWatched: (sessionId: string): boolean => (held.get(sessionId)?.watchers ?? 0) > 0,
    watch(sessionId: string): () => void {
      const one = use(sessionId);
      one.watchers += 1;
      // Opened at once, so that nothing that is appended from now on is missed; when the store fails, the tail tries again.
      one.lane.read(Number.POSITIVE_INFINITY).catch(() => undefined);
      let over = false;
      return () => {
        if (!over) one.watchers -= 1;
        over = true;
      };
    },
    /** Lets go of what nobody needs. */
    sweep(): void {
      const idle = [...held].filter(([, one]) => one.watchers === 0 && !one.lane.busy());
      const tooMany = idle.length - MOST_IDLE;
      idle.forEach(([id, one], i) => {
        if (i < tooMany || performance.now() - one.usedAt > IDLE_MS) held.delete(id);
      });
    },
    size: (): number => held.size,
  };
}
export type Lanes = ReturnType<typeof createLanes>;
