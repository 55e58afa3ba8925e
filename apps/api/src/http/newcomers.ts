import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible';

/** A hall that opens its doors: so many at once, in ten minutes. */
const CROWD = { keyPrefix: 'crowd', points: 6_000, duration: 600 };
/** And so many besides, each minute. */
const STREAM = { keyPrefix: 'stream', points: 1_200, duration: 60 };

/**
 * How fast a session takes those who come by its open door. Nobody is known there yet, and an address says nothing: hundreds come from behind
 * one, and behind a proxy none is seen. So it is the session that is bounded: one program does not take all its places before a host can close the door.
 */
export function createNewcomerLimit() {
  const limiter = new BurstyRateLimiter(new RateLimiterMemory(STREAM), new RateLimiterMemory(CROWD));
  return (sessionId: string): Promise<boolean> =>
    limiter.consume(sessionId).then(
      () => true,
      () => false,
    );
}
