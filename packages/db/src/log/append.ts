import type { LogEntry } from '@plenary/contracts';
import { DatabaseError, type Pool } from 'pg';
import { type HeadChange, headChange } from './head.ts';

/**
 * One statement is one transaction and one round trip. `follows` lets nothing be written when the number before the first is not
 * there, so that a log cannot have a gap; a number or a command that is there already breaks a key, and all is undone.
 */
const ENTRIES = `
  follows as (select 1 where $2::int = 1 or exists (select 1 from log_entry where session_id = $1 and seq = $2::int - 1)),
  written as (
    insert into log_entry (session_id, seq, command_id, by, event)
    select $1, $2::int + one.place::int - 1, one.command_id, one.by, one.event
    from follows, unnest($3::text[], $4::text[], $5::jsonb[]) with ordinality as one (command_id, by, event, place)
    returning seq
  ),
  commands as (
    insert into log_command (session_id, command_id, seq)
    select $1, one.command_id, $2::int + max(one.place)::int - 1
    from follows, unnest($3::text[]) with ordinality as one (command_id, place) group by one.command_id
  )`;
const COUNT = 'select count(*)::int as count from written';

const APPEND = `with ${ENTRIES} ${COUNT}`;
const APPEND_CREATING = `with ${ENTRIES},
  head as (
    insert into session_head (session_id, organisation_id, slug, phase, starts_at, details)
    select $1, $6, $7::jsonb ->> 'slug', $9, $8::bigint, $7::jsonb from follows
  ) ${COUNT}`;
const APPEND_CHANGING = `with ${ENTRIES},
  head as (
    update session_head set details = details || $6::jsonb, starts_at = coalesce($7::bigint, starts_at), phase = coalesce($8, phase)
    where session_id = $1 and exists (select 1 from follows)
  ) ${COUNT}`;

/** Names are for Postgres to plan each statement once a connection. */
function statement(change: HeadChange | null): { name: string; text: string; more: unknown[] } {
  if (!change) return { name: 'append', text: APPEND, more: [] };
  const { created, details = {}, startsAt = null, phase = null } = change;
  if (!created) return { name: 'append-changing', text: APPEND_CHANGING, more: [JSON.stringify(details), startsAt, phase] };
  return {
    name: 'append-creating',
    text: APPEND_CREATING,
    more: [created.organisationId, JSON.stringify({ ...created.details, ...details }), startsAt, phase],
  };
}

/** What a broken key says of an append. */
export type Broken = 'number' | 'command' | 'slug';
const KEYS: Record<string, Broken> = { log_entry_seq: 'number', log_command_id: 'command', session_head_slug: 'slug', session_head_pkey: 'number' };
const UNIQUE_VIOLATION = '23505';

/** Writes the entries, all or none. Resolves to null when they are durable. Rejects when Postgres cannot do it at all. */
export async function appendEntries(pool: Pool, sessionId: string, entries: LogEntry[]): Promise<Broken | null> {
  const { name, text, more } = statement(headChange(entries.map((entry) => entry.event)));
  const values = [
    sessionId,
    entries[0]?.seq,
    entries.map((one) => one.commandId),
    entries.map((one) => one.by),
    entries.map((one) => JSON.stringify(one.event)),
    ...more,
  ];
  try {
    const { rows } = await pool.query<{ count: number }>({ name, text, values });
    return rows[0]?.count === entries.length ? null : 'number';
  } catch (error) {
    const broken = error instanceof DatabaseError && error.code === UNIQUE_VIOLATION ? KEYS[error.constraint ?? ''] : undefined;
    if (broken) return broken;
    throw error;
  }
}
