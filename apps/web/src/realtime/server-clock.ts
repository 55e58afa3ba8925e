/** More than this apart, and one of the two clocks was set. */
const JUMP_MS = 2_000;

/**
 * The server's clock, told from its messages. A message that came quickest tells it best, so the largest difference counts;
 * one that is far below was measured before somebody set a clock.
 */
export function createServerClock(localNow: () => number = Date.now) {
  let difference: number | null = null;
  return {
    /** @param serverNow ms since 1970, as written in a message that has just arrived */
    told(serverNow: number): void {
      const measured = serverNow - localNow();
      if (difference === null || measured > difference || difference - measured > JUMP_MS) difference = measured;
    },
    /** ms since 1970 by the server */
    now: (): number => localNow() + (difference ?? 0),
  };
}
