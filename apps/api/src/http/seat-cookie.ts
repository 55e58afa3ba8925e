import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { HonoContext } from './route.ts';
import type { Signer } from './signed.ts';

/** Whose seat a browser holds, and by which link it came ('open': by the open door). */
export type SeatClaim = { participantId: string; via: string };

const nameOf = (sessionId: string) => `seat_${sessionId}`;
/** Long enough for a course; what ends a seat is its link or the host, not the browser. */
const MONTHS = 60 * 60 * 24 * 180;

/** One cookie a session: a person may sit in several, in different roles. */
export function createSeatCookies(signer: Signer, secure: (c: HonoContext) => boolean) {
  const options = (c: HonoContext) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: secure(c) }) as const;
  return {
    set(c: HonoContext, sessionId: string, { participantId, via }: SeatClaim): void {
      setCookie(c, nameOf(sessionId), signer.sign(nameOf(sessionId), `${participantId}.${via}`), { ...options(c), maxAge: MONTHS });
    },
    /** null: none, or not one of ours. */
    read(c: HonoContext, sessionId: string): SeatClaim | null {
      const value = getCookie(c, nameOf(sessionId));
      const words = value ? signer.read(nameOf(sessionId), value) : null;
      const [participantId, via] = words?.split('.') ?? [];
      return participantId && via ? { participantId, via } : null;
    },
    clear(c: HonoContext, sessionId: string): void {
      deleteCookie(c, nameOf(sessionId), options(c));
    },
  };
}
export type SeatCookies = ReturnType<typeof createSeatCookies>;
