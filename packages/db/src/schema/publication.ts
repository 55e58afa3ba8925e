import type { Proceedings } from '@plenary/contracts';
import { bigint, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, sessionId } from './columns.ts';

/** Pages of published minutes, never changed. Which of them is which version, the log says: a row that it does not name was never published. */
export const proceedings = pgTable(
  'proceedings',
  {
    contentId: text('content_id').primaryKey(),
    sessionId: sessionId(),
    slug: text('slug').notNull(),
    version: integer('version').notNull(),
    issuedAt: instant('issued_at').notNull(),
    content: jsonb('content').$type<Proceedings>().notNull(),
  },
  (table) => [index('proceedings_slug').on(table.slug, table.version)],
);

/** A file whose bytes we keep. `id` is the material's id in the log once it is attached. */
export const file = pgTable(
  'file',
  {
    id: text('id').primaryKey(),
    sessionId: sessionId(),
    slotId: text('slot_id'),
    name: text('name').notNull(),
    /** bytes */
    size: bigint('size', { mode: 'number' }).notNull(),
    mime: text('mime'),
    sha256: text('sha256'),
    /** Where the store has it; null until all bytes are here and looked into. */
    storedAs: text('stored_as'),
    uploadedBy: text('uploaded_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('file_session').on(table.sessionId)],
);
