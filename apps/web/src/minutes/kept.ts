import { IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';

const WAITING = 'waiting';
/** How long this device may take to bring what it kept, in ms. */
const UNKEPT = 3_000;

/**
 * A document on this device, in the browser's database. A browser may have none, or a full one, and the library waits for none of its own
 * writes: `failed` hears of each that came to nothing.
 */
export function createKept(name: string, doc: Doc, failed: () => void) {
  const store = new IndexeddbPersistence(name, doc);
  let works = false;
  const lost = () => {
    works = false;
    failed();
  };
  const opened = store.get(WAITING).then((waiting) => {
    works = true;
    store.db?.addEventListener('abort', failed);
    store.db?.addEventListener('close', lost);
    return Number(waiting) || 0;
  });
  opened.catch(lost);
  return {
    /** Writes can succeed, as far as is known. */
    works: () => works,
    /** Did this change come from here? */
    is: (origin: unknown): boolean => origin === store,
    /** All that was kept is in the document; that is never, where the browser keeps nothing. */
    whole: store.whenSynced,
    /** How many edits waited when this device last wrote them down; null: it does not say in time, and must not hold anything up. */
    waited(): Promise<number | null> {
      const waiting = opened.then((count) => store.whenSynced.then(() => count)).catch(() => null);
      return Promise.race([waiting, new Promise<null>((resolve) => setTimeout(() => resolve(null), UNKEPT))]);
    },
    remember(waiting: number): void {
      if (works) store.set(WAITING, waiting).catch(failed);
    },
    close: (): void => void store.destroy().catch(() => undefined),
  };
}
