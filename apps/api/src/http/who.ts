import { fail, grants, ok, type Permission, type Result } from '@plenary/contracts';
import type { HeaderReader } from './headers.ts';
import { NO_SEAT, type Seating, type ShellParts } from './parts.ts';
import { headersOf } from './request.ts';
import type { Account, Actor, HonoContext, OpenedSession } from './route.ts';

export type Who = { actor: Actor; session: OpenedSession | null };

/** Whoever sends no cookie has no account; for them no `Headers` are made. */
const accountOf = async (parts: ShellParts, c: HonoContext): Promise<Account | null> =>
  headersOf(c).get('cookie') === null ? null : parts.accountOf(c.req.raw.headers);

const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

function refusalOf({ state }: OpenedSession, seat: Seating['seat'], permission: Permission): 'not-found' | 'not-allowed' | null {
  // A draft is nobody's business but theirs who sit in it, whatever is asked of it.
  if (seat.participantId === null && state.phase === 'draft') return 'not-found';
  if (grants(seat.roles, permission)) return null;
  // Without a seat the session does not exist for them, whatever it is that they ask of it.
  return seat.participantId === null ? 'not-found' : 'not-allowed';
}

async function inSession(parts: ShellParts, c: HonoContext, slug: string, permission: Permission): Promise<Result<Who>> {
  const opened = await parts.open(slug);
  if (!opened) return fail('not-found');
  const account = once(() => accountOf(parts, c));
  const { seat, session } = await parts.seatOf(headersOf(c), opened, account);
  const refusal = refusalOf(session, seat, permission);
  return refusal ? fail(refusal) : ok({ session, actor: { ...seat, account: seat.via === 'account' ? await account() : null } });
}

/** Who calls, if they may, and if nobody has to be asked for any of it; null: the long way tells. */
export function whoAtHand(parts: Pick<ShellParts, 'openAtHand' | 'seatAtHand'>, headers: HeaderReader, slug: string, permission: Permission): Who | null {
  const session = parts.openAtHand(slug);
  const seat = session && parts.seatAtHand(headers, session);
  if (!seat || refusalOf(session, seat, permission)) return null;
  return { session, actor: { participantId: seat.participantId, via: seat.via, roles: seat.roles, account: null } };
}

async function outside(account: Account | null, permission: Permission): Promise<Result<Who>> {
  const who = ok({ session: null, actor: { ...NO_SEAT, account } });
  if (permission === 'anyone') return who;
  if (!account) return fail('not-signed-in');
  // Owning is the only thing that an account can do for an organisation.
  return account.organisationIds.length > 0 && grants(['owner'], permission) ? who : fail('not-allowed');
}

/** Who calls and about which session, if they may do what the route asks; the same refusal for "not yours" and "not there". */
export async function whoMay(parts: ShellParts, c: HonoContext, params: Record<string, string>, permission: Permission): Promise<Result<Who>> {
  const { slug } = params;
  if (slug === undefined) return outside(await accountOf(parts, c), permission);
  const atHand = whoAtHand(parts, headersOf(c), slug, permission);
  return atHand ? ok(atHand) : inSession(parts, c, slug, permission);
}
