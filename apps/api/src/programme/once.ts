import type { SessionState } from '@plenary/domain';

/** A second's time is told as one moment: the programme's times are minutes. ms */
const MOMENT_MS = 1_000;
/** Languages and addresses by which one state is asked for; beyond them everything is written anew. */
const MOST = 50;

/** Writes what many ask for at once only once: for a state, a moment and the words of `key`. */
export function createOnce(now: () => number) {
  const kept = new WeakMap<SessionState, { moment: number; texts: Map<string, string> }>();
  return (state: SessionState, key: string, write: (at: number) => string): string => {
    const moment = Math.floor(now() / MOMENT_MS);
    let page = kept.get(state);
    if (!page || page.moment !== moment || page.texts.size >= MOST) {
      page = { moment, texts: new Map() };
      kept.set(state, page);
    }
    let text = page.texts.get(key);
    if (text === undefined) {
      text = write(moment * MOMENT_MS);
      page.texts.set(key, text);
    }
    return text;
  };
}
