import type { FileRepository, StoredFile } from '@plenary/domain';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../connection.ts';
import { file } from '../schema/publication.ts';

/** Only files that have arrived and were looked into have a place, a kind and a sum. */
const whole = ({ mime, sha256, storedAs, ...rest }: typeof file.$inferSelect): StoredFile | null =>
  mime && sha256 && storedAs ? { ...rest, mime, sha256, storedAs } : null;

export const createFiles = ({ db }: Pick<Database, 'db'>): FileRepository => ({
  async add(one) {
    await db.insert(file).values(one).onConflictDoNothing();
  },
  async find(sessionId, id) {
    const [row] = await db
      .select()
      .from(file)
      .where(and(eq(file.sessionId, sessionId), eq(file.id, id)));
    return row ? whole(row) : null;
  },
});
