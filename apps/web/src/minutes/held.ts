/**
 * An input method composes in the page itself: whatever moves there while it does, disturbs it. So what comes from others waits while
 * anybody in `holders` composes, and follows in its order afterwards.
 */
export function createHeld() {
  const holders = new Set<object>();
  let waiting: (() => void)[] = [];
  return {
    /** Runs it now, or as soon as nobody composes. */
    run(act: () => void): void {
      if (holders.size > 0) waiting.push(act);
      else act();
    },
    hold: (holder: object) => void holders.add(holder),
    release(holder: object): void {
      holders.delete(holder);
      if (holders.size > 0) return;
      const acts = waiting;
      waiting = [];
      for (const act of acts) act();
    },
  };
}
export type Held = ReturnType<typeof createHeld>;
