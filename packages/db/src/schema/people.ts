import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, sessionId } from './columns.ts';

/** Personal links. Only the token's SHA-256 is kept: who reads the database cannot enter. */
export const link = pgTable(
  'link',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    sessionId: sessionId(),
    participantId: text('participant_id').notNull(),
    createdAt: instant('created_at').notNull(),
    /** null: as long as the session is there */
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('link_participant').on(table.sessionId, table.participantId)],
);

/** E-mail addresses, kept out of the log so that they can be forgotten. */
export const contact = pgTable(
  'contact',
  { sessionId: sessionId(), participantId: text('participant_id').notNull(), email: text('email').notNull() },
  (table) => [primaryKey({ columns: [table.sessionId, table.participantId] })],
);
