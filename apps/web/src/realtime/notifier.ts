/** A screen shows no more than one picture in this time, in ms. */
const FRAME_MS = 16;

/**
 * Tells listeners that something changed: at once when it is calm, and otherwise at most once a picture, so that a burst of hundreds of
 * frames (after a break, or when everybody asks at once) is drawn once and not hundreds of times.
 */
export function createNotifier(now: () => number = () => performance.now()) {
  const listeners = new Set<() => void>();
  let told = Number.NEGATIVE_INFINITY;
  let due: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    due = null;
    told = now();
    for (const changed of listeners) changed();
  };
  return {
    subscribe(changed: () => void): () => void {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    notify(): void {
      if (due !== null) return;
      const wait = FRAME_MS - (now() - told);
      if (wait <= 0) tell();
      else due = setTimeout(tell, wait);
    },
  };
}
