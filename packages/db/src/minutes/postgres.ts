import type { MinutesRepository, NewMinutesUpdate } from '@plenary/domain';
import { DatabaseError, type Pool } from 'pg';
import type { Database } from '../connection.ts';

/**
 * Numbers follow the newest one that is committed. Two writers that take the same number at once break the key: the second
 * waits for the first, then tries again. So whoever sees number n sees all before it.
 */
const NUMBERED = `
  insert into minutes_update (session_id, seq, update_id, by, at, update)
  select $1, (select coalesce(max(seq), 0) from minutes_update where session_id = $1) + row_number() over (order by one.place), one.id, one.by, one.at, one.update
  from unnest($2::text[], $3::text[], $4::bigint[], $5::bytea[]) with ordinality as one (id, by, at, update, place)`;
const APPEND = {
  name: 'minutes-append',
  text: `${NUMBERED} where not exists (select 1 from minutes_update as there where there.session_id = $1 and there.update_id = one.id)`,
};
/** A question's mark and its update in one statement, so in one transaction. */
const PUT_QUESTION = {
  name: 'minutes-put-question',
  text: `with mark as (insert into minutes_question (session_id, question_id, at) values ($1, $6, $7) on conflict do nothing returning 1)
    ${NUMBERED} where exists (select 1 from mark)`,
};
const READ = { name: 'minutes-read', text: 'select seq, update from minutes_update where session_id = $1 and seq > $2 order by seq limit $3' };
const HEADS = { name: 'minutes-heads', text: 'select session_id, max(seq) as seq from minutes_update where session_id = any($1::text[]) group by session_id' };
const SAVE = {
  name: 'minutes-save-snapshot',
  text: `insert into minutes_snapshot (session_id, seq, update, at) values ($1, $2, $3, $4)
    on conflict (session_id) do update set seq = excluded.seq, update = excluded.update, at = excluded.at where minutes_snapshot.seq < excluded.seq`,
};

const UNIQUE_VIOLATION = '23505';
/** Lost races are few: each means that somebody else has just written. */
const ATTEMPTS = 20;

async function write(pool: Pool, query: { name: string; text: string; values: unknown[] }): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await pool.query(query)).rowCount ?? 0;
    } catch (error) {
      const lostRace = error instanceof DatabaseError && error.code === UNIQUE_VIOLATION;
      if (!lostRace || attempt === ATTEMPTS) throw error;
    }
  }
}

const columns = (sessionId: string, updates: NewMinutesUpdate[]): unknown[] => [
  sessionId,
  updates.map((one) => one.id),
  updates.map((one) => one.by),
  updates.map((one) => one.at),
  updates.map((one) => Buffer.from(one.update.buffer, one.update.byteOffset, one.update.byteLength)),
];

/** The minutes in Postgres. Every method rejects when Postgres cannot be reached; nothing of what rejected was acknowledged. */
export function createPostgresMinutes({ pool }: Pick<Database, 'pool'>): MinutesRepository {
  return {
    async append(sessionId, updates) {
      if (updates.length > 0) await write(pool, { ...APPEND, values: columns(sessionId, updates) });
    },
    read: async (sessionId, after, limit = 1_000_000) =>
      (await pool.query<{ seq: number; update: Buffer }>({ ...READ, values: [sessionId, after, limit] })).rows,
    async heads(sessionIds) {
      const { rows } = await pool.query<{ session_id: string; seq: number }>({ ...HEADS, values: [sessionIds] });
      return Object.fromEntries(rows.map((row) => [row.session_id, row.seq]));
    },
    async loadSnapshot(sessionId) {
      const { rows } = await pool.query<{ seq: number; update: Buffer }>('select seq, update from minutes_snapshot where session_id = $1', [sessionId]);
      return rows[0] ?? null;
    },
    async saveSnapshot(sessionId, seq, update, at) {
      await pool.query({ ...SAVE, values: [sessionId, seq, Buffer.from(update), at] });
    },
    putQuestion: async (sessionId, questionId, update) =>
      (await write(pool, { ...PUT_QUESTION, values: [...columns(sessionId, [update]), questionId, update.at] })) > 0,
    async questions(sessionId) {
      const { rows } = await pool.query<{ question_id: string }>('select question_id from minutes_question where session_id = $1', [sessionId]);
      return rows.map((row) => row.question_id);
    },
    async writers(sessionId) {
      const { rows } = await pool.query<{ by: string }>('select distinct by from minutes_update where session_id = $1 and by is not null', [sessionId]);
      return rows.map((row) => row.by);
    },
  };
}
