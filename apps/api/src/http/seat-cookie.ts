import { serialize } from 'hono/utils/cookie';
import type { HeaderReader } from './headers.ts';
import { cookieOf, giveCookie } from './request.ts';
import type { HonoContext } from './route.ts';
import type { Signer } from './signed.ts';

/** Whose seat a browser holds, and by which link it came ('open': by the open door). */
export type SeatClaim = { participantId: string; via: string };

const nameOf = (sessionId: string) => `seat_${sessionId}`;
const MOST_KNOWN = 20_000;
/** In seconds; long enough for a course. What ends a seat is its link or the host, not the browser. */
const MONTHS = 60 * 60 * 24 * 180;

/** One cookie a session: a person may sit in several, in different roles. */
export function createSeatCookies(signer: Signer, secure: (c: HonoContext) => boolean) {
  const options = (c: HonoContext) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: secure(c) }) as const;
  /** What was read lately, by what was sent: a person who is here calls often, and a signature does not change its mind. */
  const known = new Map<string, { name: string; claim: SeatClaim }>();

  function verified(name: string, value: string): SeatClaim | null {
    const words = signer.read(name, value);
    const [participantId, via] = words?.split('.') ?? [];
    return participantId && via ? { participantId, via } : null;
  }

  return {
    set(c: HonoContext, sessionId: string, { participantId, via }: SeatClaim): void {
      const name = nameOf(sessionId);
      giveCookie(c, serialize(name, signer.sign(name, `${participantId}.${via}`), { ...options(c), maxAge: MONTHS }));
    },
    /** null: none, or not one of ours. */
    read(headers: HeaderReader, sessionId: string): SeatClaim | null {
      const name = nameOf(sessionId);
      const value = cookieOf(headers, name);
      if (!value) return null;
      const before = known.get(value);
      if (before?.name === name) return before.claim;
      const claim = verified(name, value);
      if (!claim) return null;
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(value, { name, claim });
      return claim;
    },
    clear(c: HonoContext, sessionId: string): void {
      giveCookie(c, serialize(nameOf(sessionId), '', { ...options(c), maxAge: 0 }));
    },
  };
}
export type SeatCookies = ReturnType<typeof createSeatCookies>;
