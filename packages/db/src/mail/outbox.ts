import type { Outbox } from '@plenary/domain';
import { desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../connection.ts';
import { outbox } from '../schema/mail.ts';

export const createOutbox = ({ db }: Pick<Database, 'db'>): Outbox => ({
  async add(letter) {
    await db.insert(outbox).values(letter);
  },
  async sent(id, at) {
    await db
      .update(outbox)
      .set({ sentAt: at, error: null, attempts: sql`${outbox.attempts} + 1` })
      .where(eq(outbox.id, id));
  },
  async failed(id, error) {
    await db
      .update(outbox)
      .set({ error, attempts: sql`${outbox.attempts} + 1` })
      .where(eq(outbox.id, id));
  },
  async ofSession(sessionId, limit) {
    const rows = await db.select().from(outbox).where(eq(outbox.sessionId, sessionId)).orderBy(desc(outbox.createdAt), desc(outbox.id)).limit(limit);
    return rows.map(({ html: _, attempts: __, ...letter }) => letter);
  },
});
