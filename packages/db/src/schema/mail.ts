import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Every letter that the house wrote; without a mail server the host reads it here. */
export const outbox = pgTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id'),
    sessionId: text('session_id'),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
    attempts: integer('attempts').notNull().default(0),
    error: text('error'),
  },
  (table) => [index('outbox_created').on(table.createdAt)],
);
