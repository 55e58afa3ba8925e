import type { Localized, RecordedEvent, SessionDetails } from '@plenary/contracts';
import type { Phase, SessionState } from '@plenary/domain';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, json, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, sessionId } from './columns.ts';

/** What lists and addresses need of a session, kept in the same transaction as the log that it follows from. */
export const sessionHead = pgTable(
  'session_head',
  {
    sessionId: text('session_id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    slug: text('slug').notNull().unique('session_head_slug'),
    phase: text('phase').$type<Phase>().notNull(),
    startsAt: instant('starts_at').notNull(),
    title: jsonb('title').$type<Localized>().notNull().generatedAlwaysAs(sql`details -> 'title'`),
    details: jsonb('details').$type<SessionDetails>().notNull(),
    demo: boolean('demo').notNull().default(false),
  },
  (table) => [index('session_head_organisation').on(table.organisationId, table.startsAt)],
);

/** The truth. No foreign key: an append is the hottest statement, and its own rules keep it whole. */
export const logEntry = pgTable(
  'log_entry',
  {
    sessionId: sessionId(),
    seq: integer('seq').notNull(),
    commandId: text('command_id').notNull(),
    by: text('by'),
    event: jsonb('event').$type<RecordedEvent>().notNull(),
  },
  (table) => [primaryKey({ name: 'log_entry_seq', columns: [table.sessionId, table.seq] })],
);

/** Which commands are in the log, and where each ends: one command may make several entries, but is in the log once. */
export const logCommand = pgTable(
  'log_command',
  { sessionId: sessionId(), commandId: text('command_id').notNull(), seq: integer('seq').notNull() },
  (table) => [primaryKey({ name: 'log_command_id', columns: [table.sessionId, table.commandId] })],
);

/** The folded state at `seq`: the newest only. `json`, because it is written and read whole. */
export const logSnapshot = pgTable('log_snapshot', {
  sessionId: text('session_id').primaryKey(),
  seq: integer('seq').notNull(),
  /** Of which shape the state is; another shape is folded anew. */
  shape: text('shape').notNull(),
  state: json('state').$type<SessionState>().notNull(),
});
