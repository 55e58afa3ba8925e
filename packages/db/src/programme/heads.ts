import type { SessionHeads } from '@plenary/domain';
import { desc, eq } from 'drizzle-orm';
import type { Database } from '../connection.ts';
import { sessionHead } from '../schema/log.ts';

const COLUMNS = {
  sessionId: sessionHead.sessionId,
  organisationId: sessionHead.organisationId,
  slug: sessionHead.slug,
  phase: sessionHead.phase,
  startsAt: sessionHead.startsAt,
  details: sessionHead.details,
};

export const createSessionHeads = ({ db }: Pick<Database, 'db'>): SessionHeads => ({
  async bySlug(slug) {
    const [row] = await db.select(COLUMNS).from(sessionHead).where(eq(sessionHead.slug, slug));
    return row ?? null;
  },
  list: (organisationId) => db.select(COLUMNS).from(sessionHead).where(eq(sessionHead.organisationId, organisationId)).orderBy(desc(sessionHead.startsAt)),
});
