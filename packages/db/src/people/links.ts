import type { Link, LinkRepository } from '@plenary/domain';
import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { Database } from '../connection.ts';
import { link } from '../schema/people.ts';

const kept = ({ tokenHash: _, ...rest }: typeof link.$inferSelect): Link => rest;

export const createLinks = ({ db }: Pick<Database, 'db'>): LinkRepository => ({
  async add(one, tokenHash) {
    await db.insert(link).values({ ...one, tokenHash });
  },
  async byToken(tokenHash) {
    const [row] = await db.select().from(link).where(eq(link.tokenHash, tokenHash));
    return row ? kept(row) : null;
  },
  async byId(id) {
    const [row] = await db.select().from(link).where(eq(link.id, id));
    return row ? kept(row) : null;
  },
  async list(sessionId) {
    const rows = await db.select().from(link).where(eq(link.sessionId, sessionId)).orderBy(asc(link.createdAt), asc(link.id));
    return rows.map(kept);
  },
  async revoke(sessionId, id, at) {
    const mine = and(eq(link.sessionId, sessionId), eq(link.id, id));
    await db
      .update(link)
      .set({ revokedAt: at })
      .where(and(mine, isNull(link.revokedAt)));
    const [row] = await db.select().from(link).where(mine);
    return row ? kept(row) : null;
  },
  async ended(ids, now) {
    if (ids.length === 0) return [];
    const alive = await db
      .select({ id: link.id })
      .from(link)
      .where(and(inArray(link.id, ids), isNull(link.revokedAt), or(isNull(link.expiresAt), gt(link.expiresAt, now))));
    const living = new Set(alive.map(({ id }) => id));
    return ids.filter((id) => !living.has(id));
  },
});
