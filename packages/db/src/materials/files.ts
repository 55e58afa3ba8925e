import type { FileRepository, StoredFile } from '@plenary/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../connection.ts';
import { logCommand, logEntry } from '../schema/log.ts';
import { file, proceedings } from '../schema/publication.ts';

/** Only files that have arrived and were looked into have a place, a kind and a sum. */
const whole = ({ mime, sha256, storedAs, ...rest }: typeof file.$inferSelect): StoredFile | null =>
  mime && sha256 && storedAs ? { ...rest, mime, sha256, storedAs } : null;

/** The upload's id is the id of the command by which it is attached. */
const neverAttached = (before: number) => sql`${file.createdAt} < ${before} and not exists (
  select 1 from ${logCommand} where ${logCommand.sessionId} = ${file.sessionId} and ${logCommand.commandId} = ${file.id})`;
const removed = (before: number) => sql`exists (
  select 1 from ${logEntry} where ${logEntry.sessionId} = ${file.sessionId} and ${logEntry.event} ->> 'type' = 'material.removed'
    and ${logEntry.event} ->> 'materialId' = ${file.id} and (${logEntry.event} ->> 'at')::bigint < ${before})`;
/** Also on one that nobody published yet: whoever stored it may still be about to. */
const onAPage = sql`exists (
  select 1 from ${proceedings} where ${proceedings.sessionId} = ${file.sessionId}
    and jsonb_path_exists(${proceedings.content}, '$.**.materials[*] ? (@.id == $id)', jsonb_build_object('id', ${file.id})))`;

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
  async unnamed(before) {
    const rows = await db
      .select()
      .from(file)
      .where(sql`(${neverAttached(before)}) or (${removed(before)} and not ${onAPage})`);
    return rows.map(whole).filter((one) => one !== null);
  },
  async forget(sessionId, id) {
    await db.delete(file).where(and(eq(file.sessionId, sessionId), eq(file.id, id)));
  },
});
