import type { Localized } from '@plenary/contracts';
import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { user } from './accounts.ts';

export const organisation = pgTable('organisation', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: jsonb('name').$type<Localized>().notNull(),
  settings: jsonb('settings').$type<Record<string, unknown>>().notNull().default({}),
});

/** Owners: accounts that may do everything in an organisation. */
export const organisationMember = pgTable(
  'organisation_member',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.userId] })],
);
