/** Runs one after another; a call while one is waiting shares that one, since it will see everything anyway. */
export function createRepeater(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;
  const start = (): Promise<void> => {
    waiting = null;
    running = run().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    waiting ??= running.then(start, start);
    return waiting;
  };
}
