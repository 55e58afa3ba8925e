import type { SessionState } from '@plenary/domain';

/** A second's time is told as one moment: what is written so tells minutes. ms */
const MOMENT_MS = 1_000;
/** Languages and addresses by which one state is asked for; beyond them everything is written anew. */
const MOST = 50;

/** Writes what many ask for at once only once: for a state, a moment and the words of `key`. */
export function createOnce<T>(now: () => number) {
  const kept = new WeakMap<SessionState, { moment: number; written: Map<string, T> }>();
  return (state: SessionState, key: string, write: (at: number) => T): T => {
    const moment = Math.floor(now() / MOMENT_MS);
    let page = kept.get(state);
    if (!page || page.moment !== moment || page.written.size >= MOST) {
      page = { moment, written: new Map() };
      kept.set(state, page);
    }
    const before = page.written.get(key);
    if (before !== undefined) return before;
    const written = write(moment * MOMENT_MS);
    page.written.set(key, written);
    return written;
  };
}
