import { QueuePlace } from '@plenary/contracts';
import * as z from 'zod';

/** What one node tells the others: all that it knows of a session's moderators. */
const Told = z.object({ node: z.string(), sessionId: z.string(), places: z.array(QueuePlace) });
export type Told = z.infer<typeof Told>;
/** What a node said; null: it was no message of ours. */
export function readTold(text: string): Told | null {
  try {
    return Told.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A node that has said nothing for this long is taken for gone, in ms. Moderators move more often than that. */
const SILENCE_MS = 10 * 60_000;

/** Where moderators are, by session: by socket on this node, by node elsewhere. */
export function createPlaces(node: string, now: () => number = () => performance.now()) {
  const here = new Map<string, Map<string, QueuePlace>>();
  const elsewhere = new Map<string, Map<string, { places: QueuePlace[]; at: number }>>();
  const ofNode = (sessionId: string): QueuePlace[] => [...(here.get(sessionId)?.values() ?? [])];

  return {
    put(sessionId: string, socket: string, place: QueuePlace): void {
      const sockets = here.get(sessionId) ?? new Map<string, QueuePlace>();
      here.set(sessionId, sockets.set(socket, place));
    },
    /** Was it on any? */
    drop(sessionId: string, socket: string): boolean {
      const sockets = here.get(sessionId);
      const had = sockets?.delete(socket) ?? false;
      if (sockets?.size === 0) here.delete(sessionId);
      return had;
    },
    mine: (sessionId: string): Told => ({ node, sessionId, places: ofNode(sessionId) }),
    /** Is it another's, so that somebody here may want to know? */
    hear({ node: from, sessionId, places }: Told): boolean {
      if (from === node) return false;
      const nodes = elsewhere.get(sessionId) ?? new Map<string, { places: QueuePlace[]; at: number }>();
      if (places.length > 0) elsewhere.set(sessionId, nodes.set(from, { places, at: now() }));
      else nodes.delete(from);
      return true;
    },
    of(sessionId: string): QueuePlace[] {
      const others = [...(elsewhere.get(sessionId)?.values() ?? [])].filter(({ at }) => now() - at < SILENCE_MS);
      return [...ofNode(sessionId), ...others.flatMap(({ places }) => places)];
    },
  };
}
