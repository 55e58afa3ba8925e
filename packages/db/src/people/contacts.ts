import type { ContactRepository } from '@plenary/domain';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../connection.ts';
import { contact } from '../schema/people.ts';

export const createContacts = ({ db }: Pick<Database, 'db'>): ContactRepository => ({
  async set(sessionId, participantId, email) {
    await db
      .insert(contact)
      .values({ sessionId, participantId, email })
      .onConflictDoUpdate({ target: [contact.sessionId, contact.participantId], set: { email } });
  },
  async list(sessionId) {
    const rows = await db.select().from(contact).where(eq(contact.sessionId, sessionId));
    return Object.fromEntries(rows.map((row) => [row.participantId, row.email]));
  },
  async forget(sessionId, participantId) {
    await db.delete(contact).where(and(eq(contact.sessionId, sessionId), eq(contact.participantId, participantId)));
  },
});
