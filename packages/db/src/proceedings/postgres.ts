import type { ProceedingsRepository } from '@plenary/domain';
import { and, eq, lt, notInArray } from 'drizzle-orm';
import type { Database } from '../connection.ts';
import { proceedings } from '../schema/publication.ts';

/** Published pages in Postgres. Nothing here changes a page that was stored. */
export function createPostgresProceedings({ db }: Pick<Database, 'db'>): ProceedingsRepository {
  const find = async (contentId: string) => {
    const [row] = await db.select({ content: proceedings.content }).from(proceedings).where(eq(proceedings.contentId, contentId));
    return row?.content ?? null;
  };
  return {
    find,
    async store(contentId, sessionId, page) {
      await db
        .insert(proceedings)
        .values({ contentId, sessionId, slug: page.slug, version: page.version, issuedAt: page.issuedAt, content: page })
        .onConflictDoNothing();
      return (await find(contentId)) ?? page;
    },
    async forgetUnpublished(sessionId, published, before) {
      await db
        .delete(proceedings)
        .where(and(eq(proceedings.sessionId, sessionId), lt(proceedings.issuedAt, before), notInArray(proceedings.contentId, published)));
    },
  };
}
