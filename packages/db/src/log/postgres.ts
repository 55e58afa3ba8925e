import type { LogEntry } from '@plenary/contracts';
import type { LogRepository } from '@plenary/domain';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '../connection.ts';
import { logCommand, logEntry, logSnapshot } from '../schema/log.ts';
import { appendEntries } from './append.ts';
import { SHAPE } from './shape.ts';

/** More than any log has. */
const ALL = 2_147_483_647;
const { placeholder } = sql;

function prepare({ db }: Database) {
  const { seq, commandId, by, event, sessionId } = logEntry;
  return {
    read: db
      .select({ seq, by, commandId, event })
      .from(logEntry)
      .where(and(eq(sessionId, placeholder('sessionId')), gt(seq, placeholder('after'))))
      .orderBy(asc(seq))
      .limit(placeholder('limit'))
      .prepare('log-read'),
    command: db
      .select({ seq: logCommand.seq })
      .from(logCommand)
      .where(and(eq(logCommand.sessionId, placeholder('sessionId')), eq(logCommand.commandId, placeholder('commandId'))))
      .prepare('log-command'),
    snapshot: db
      .select({ seq: logSnapshot.seq, state: logSnapshot.state })
      .from(logSnapshot)
      .where(and(eq(logSnapshot.sessionId, placeholder('sessionId')), eq(logSnapshot.shape, SHAPE)))
      .prepare('log-snapshot'),
  };
}

const HEADS = {
  name: 'log-heads',
  text: `select one.id, coalesce((select seq from log_entry where session_id = one.id order by seq desc limit 1), 0) as seq from unnest($1::text[]) as one (id)`,
};

/** The log in Postgres. Every method rejects when Postgres cannot be reached; nothing of an append that rejected was acknowledged. */
export function createPostgresLog(database: Database): LogRepository {
  const { pool, db } = database;
  const prepared = prepare(database);
  const seqOf = async (sessionId: string, commandId: string) => (await prepared.command.execute({ sessionId, commandId }))[0]?.seq ?? null;
  const heads = async (sessionIds: string[]) => {
    const { rows } = await pool.query<{ id: string; seq: number }>({ ...HEADS, values: [sessionIds] });
    return Object.fromEntries(rows.map(({ id, seq }) => [id, seq]));
  };
  /** A taken number may hide that the command itself is what took it. */
  const repeatOf = async (sessionId: string, entries: LogEntry[]) => {
    for (const commandId of new Set(entries.map((entry) => entry.commandId))) {
      const repeated = await seqOf(sessionId, commandId);
      if (repeated !== null) return { repeated };
    }
    return null;
  };

  return {
    async append(sessionId, entries) {
      if (entries.length === 0) return { appended: true };
      const broken = await appendEntries(pool, sessionId, entries);
      if (broken === null) return { appended: true };
      const repeat = await repeatOf(sessionId, entries);
      if (repeat) return repeat;
      return broken === 'slug' ? { slugTaken: true } : { conflict: true };
    },
    read: async (sessionId, after, limit = ALL) => prepared.read.execute({ sessionId, after, limit }),
    head: async (sessionId) => (await heads([sessionId]))[sessionId] ?? 0,
    heads,
    seqOf,
    async saveSnapshot(sessionId, seq, state) {
      const values = { seq, shape: SHAPE, state };
      const newer = sql`${logSnapshot.seq} < ${seq} or ${logSnapshot.shape} <> ${SHAPE}`;
      await db
        .insert(logSnapshot)
        .values({ sessionId, ...values })
        .onConflictDoUpdate({ target: logSnapshot.sessionId, set: values, setWhere: newer });
    },
    loadSnapshot: async (sessionId) => (await prepared.snapshot.execute({ sessionId }))[0] ?? null,
  };
}
