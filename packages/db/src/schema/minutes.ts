import { integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { bytes, instant, sessionId } from './columns.ts';

/** Yjs updates as they came, numbered from 1 in each session without a gap. */
export const minutesUpdate = pgTable(
  'minutes_update',
  {
    sessionId: sessionId(),
    seq: integer('seq').notNull(),
    /** Made by the client: the same update sent twice is stored once. */
    updateId: text('update_id').notNull(),
    update: bytes('update').notNull(),
    /** Participant; null: the server. */
    by: text('by'),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'minutes_update_seq', columns: [table.sessionId, table.seq] }),
    unique('minutes_update_id').on(table.sessionId, table.updateId),
  ],
);

/** All updates up to `seq`, merged. */
export const minutesSnapshot = pgTable('minutes_snapshot', {
  sessionId: text('session_id').primaryKey(),
  seq: integer('seq').notNull(),
  update: bytes('update').notNull(),
  at: instant('at').notNull(),
});

/** Questions that have their block in the minutes: each is put there once. */
export const minutesQuestion = pgTable(
  'minutes_question',
  { sessionId: sessionId(), questionId: text('question_id').notNull(), at: instant('at').notNull() },
  (table) => [primaryKey({ name: 'minutes_question_once', columns: [table.sessionId, table.questionId] })],
);
