import { fail, ok, type Result, type SessionDetails, Slug } from '@plenary/contracts';
import type { SessionHead, SessionHeads } from '@plenary/domain';
import type { OpenedSession } from '../../http/route.ts';
import type { SessionLog } from '../../log/session-log.ts';

type Parts = { log: Pick<SessionLog, 'read' | 'atHand' | 'execute'>; heads: SessionHeads };

/** Addresses never change hands, so those that were found are remembered. */
const MOST_KNOWN = 10_000;

/** Which sessions there are, and by which address. */
export function createSessions({ log, heads }: Parts) {
  const known = new Map<string, { sessionId: string; organisationId: string }>();

  async function find(slug: string): Promise<{ sessionId: string; organisationId: string } | null> {
    const before = known.get(slug);
    if (before) return before;
    if (!Slug.safeParse(slug).success) return null;
    const head = await heads.bySlug(slug);
    if (!head) return null;
    if (known.size >= MOST_KNOWN) known.clear();
    const found = { sessionId: head.sessionId, organisationId: head.organisationId };
    known.set(slug, found);
    return found;
  }

  function atHand(slug: string): OpenedSession | null {
    const found = known.get(slug);
    const point = found ? log.atHand(found.sessionId) : null;
    return found && point ? { id: found.sessionId, seq: point.seq, state: point.state } : null;
  }

  return {
    find,
    /** The session of this address where nobody has to be asked for it; null: somebody has, or there is none. */
    atHand,
    /** null: there is no session at this address. */
    async open(slug: string): Promise<OpenedSession | null> {
      const found = await find(slug);
      const read = found ? await log.read(found.sessionId) : null;
      return found && read ? { id: found.sessionId, ...read } : null;
    },
    list: (organisationId: string): Promise<SessionHead[]> => heads.list(organisationId),

    /** Refused: slug-taken, unknown-zone, impossible-time. The same `id` again answers as before. */
    async create(id: string, organisationId: string, details: SessionDetails): Promise<Result<OpenedSession>> {
      const taken = await heads.bySlug(details.slug);
      if (taken && taken.sessionId !== id) return fail('slug-taken', { fields: { slug: { code: 'slug-taken' } } });
      const made = await log.execute(id, { id, name: 'session.create', input: { ...details, organisationId } }, null);
      if (!made.ok) return made;
      const read = await log.read(id);
      // An id that another organisation's session has already is as good as taken.
      return read?.state.organisationId === organisationId ? ok({ id, ...read }) : fail('not-found');
    },
  };
}
export type SessionDirectory = ReturnType<typeof createSessions>;
