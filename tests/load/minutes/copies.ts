import { applyUpdate, type Doc } from 'yjs';

/** A copy of the minutes on somebody's device. */
export type Copy = { doc: Doc; close(): void };
/** What came from elsewhere, when a change is taken in. */
export const ELSEWHERE = 'elsewhere';

const clockOf = ({ store }: Doc, client: number): number => {
  const last = store.clients.get(client)?.at(-1);
  return last ? last.id.clock + last.length : 0;
};

/** When each edit of the writers was made, and when each copy had it. Times in ms. */
export function createWatch(copies: readonly Doc[], writers: readonly Doc[]) {
  const made = new Map(writers.map(({ clientID }) => [clientID, [] as { clock: number; at: number }[]]));
  const seen: number[] = [];
  const notSeen = new Map<Doc, Map<number, number>>();
  const stops = copies.map((copy) => {
    const next = new Map(writers.map(({ clientID }) => [clientID, 0]));
    notSeen.set(copy, next);
    const look = () => {
      for (const [client, edits] of made) {
        if (client === copy.clientID) continue;
        const clock = clockOf(copy, client);
        let at = next.get(client) ?? 0;
        for (let edit = edits[at]; edit && edit.clock <= clock; edit = edits[at]) {
          seen.push(performance.now() - edit.at);
          at += 1;
        }
        next.set(client, at);
      }
    };
    copy.on('update', look);
    return () => copy.off('update', look);
  });
  return {
    seen,
    /** Makes an edit and notes when; only what writes something more is followed. */
    write(doc: Doc, change: () => void): void {
      const before = clockOf(doc, doc.clientID);
      const at = performance.now();
      change();
      const clock = clockOf(doc, doc.clientID);
      if (clock > before) made.get(doc.clientID)?.push({ clock, at });
    },
    /** How many edits some copies have not seen. */
    missing: (): number =>
      [...notSeen].reduce(
        (sum, [copy, next]) =>
          sum + [...made].reduce((all, [client, edits]) => all + (client === copy.clientID ? 0 : edits.length - (next.get(client) ?? 0)), 0),
        0,
      ),
    stop: (): void => stops.forEach((stop) => void stop()),
  };
}

export const takeIn = (doc: Doc, update: Uint8Array): void => applyUpdate(doc, update, ELSEWHERE);
