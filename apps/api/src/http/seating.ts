import { fail, ok, type Person, type Result } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import type { SessionLog } from '../log/session-log.ts';
import type { HeaderReader } from './headers.ts';
import { knowing } from './knowing.ts';
import { createNewcomerLimit } from './newcomers.ts';
import { NO_SEAT, type Seating } from './parts.ts';
import type { Account, HonoContext, OpenedSession } from './route.ts';
import type { SeatClaim, SeatCookies } from './seat-cookie.ts';
import type { Signer } from './signed.ts';

type Parts = {
  log: Pick<SessionLog, 'read' | 'refresh' | 'execute'>;
  cookies: SeatCookies;
  signer: Signer;
  /** Does the link by which somebody came still open the door? */
  stands(sessionId: string, participantId: string, via: string): Promise<boolean>;
  /** The same where nobody has to be asked; null: somebody has. */
  standsAtHand(sessionId: string, participantId: string, via: string): boolean | null;
};

/** What nobody says of themselves at a door. */
const UNKNOWN = { nameIn: {}, position: '', positionIn: {}, affiliationIn: {}, place: '' };

/** Finds the seat of whoever calls, afresh at each call: roles from the log, the link from its table, so that taking them away works at once. */
export function createSeating({ log, cookies, signer, stands, standsAtHand }: Parts) {
  const mayCome = createNewcomerLimit();
  const seatFor = (state: SessionState, { participantId, via }: SeatClaim): Seating['seat'] => {
    const participant = state.participants[participantId];
    return participant && !participant.removed ? { participantId, via, roles: participant.roles } : NO_SEAT;
  };

  /** Only for claims that we signed: others must not make us read. */
  async function findSeat(session: OpenedSession, claim: SeatClaim): Promise<Seating> {
    const found = await knowing(log, session, claim.participantId);
    return { seat: seatFor(found.state, claim), session: found };
  }

  /** An account's seat has a name that nobody can guess before it is taken, and is the same at every return. */
  const accountSeat = (sessionId: string, userId: string) => `account-${signer.sign('account-seat', `${sessionId} ${userId}`).split('.').at(-1)?.slice(0, 32)}`;

  return {
    /** The caller's seat where nobody has to be asked for it; null: somebody has, be it for their account. */
    seatAtHand(headers: HeaderReader, session: OpenedSession): Seating['seat'] | null {
      const claim = cookies.read(headers, session.id);
      if (!claim) return headers.get('cookie') ? null : NO_SEAT;
      if (claim.via === 'account' || !standsAtHand(session.id, claim.participantId, claim.via)) return null;
      const seat = seatFor(session.state, claim);
      return seat.participantId === null ? null : seat;
    },

    async seatOf(headers: HeaderReader, session: OpenedSession, account: () => Promise<Account | null>): Promise<Seating> {
      const claim = cookies.read(headers, session.id);
      if (claim && (await stands(session.id, claim.participantId, claim.via))) {
        const found = await findSeat(session, claim);
        if (found.seat.participantId) return found;
      }
      const owner = await account();
      if (!owner?.organisationIds.includes(session.state.organisationId)) return { seat: NO_SEAT, session };
      return this.seatOwner(session, owner);
    },

    /** Seats an owner once; afterwards finds them where they sit. */
    async seatOwner(session: OpenedSession, owner: Account): Promise<Seating> {
      const claim = { participantId: accountSeat(session.id, owner.userId), via: 'account' };
      if (session.state.participants[claim.participantId]) return { seat: seatFor(session.state, claim), session };
      const person = { ...UNKNOWN, name: owner.name, affiliation: '', country: null, zone: null, language: null };
      const entered = await log.execute(session.id, { id: claim.participantId, name: 'people.enter', input: { ...person, roles: ['owner'] } }, null);
      const newer = entered.ok ? await log.read(session.id) : null;
      return newer ? { seat: seatFor(newer.state, claim), session: { id: session.id, ...newer } } : { seat: NO_SEAT, session };
    },

    /** Takes a seat by an open door. Refused: too-many-requests; as `people.enter`. */
    async enter(c: HonoContext, sessionId: string, person: Pick<Person, 'name' | 'affiliation' | 'country' | 'language' | 'zone'>): Promise<Result<SeatClaim>> {
      if (!(await mayCome(sessionId))) return fail('too-many-requests');
      const claim = { participantId: crypto.randomUUID(), via: 'open' };
      const input = { ...UNKNOWN, ...person, roles: ['attendee' as const] };
      const entered = await log.execute(sessionId, { id: claim.participantId, name: 'people.enter', input }, null);
      if (!entered.ok) return entered;
      cookies.set(c, sessionId, claim);
      return ok(claim);
    },
  };
}
export type SeatKeeper = ReturnType<typeof createSeating>;
