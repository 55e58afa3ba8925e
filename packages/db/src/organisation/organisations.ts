import type { OrganisationRepository } from '@plenary/domain';
import { eq } from 'drizzle-orm';
import type { Database } from '../connection.ts';
import { user } from '../schema/accounts.ts';
import { organisation, organisationMember } from '../schema/organisation.ts';

const COLUMNS = { id: organisation.id, slug: organisation.slug, name: organisation.name };

export const createOrganisations = ({ db }: Pick<Database, 'db'>): OrganisationRepository => ({
  async byId(id) {
    const [row] = await db.select(COLUMNS).from(organisation).where(eq(organisation.id, id));
    return row ?? null;
  },
  async add(one) {
    await db.insert(organisation).values(one).onConflictDoNothing();
  },
  async rename(id, name) {
    await db.update(organisation).set({ name }).where(eq(organisation.id, id));
  },
  async ownedBy(userId) {
    const rows = await db.select({ id: organisationMember.organisationId }).from(organisationMember).where(eq(organisationMember.userId, userId));
    return rows.map((row) => row.id);
  },
  async owners(id) {
    const rows = await db
      .select({ id: user.id })
      .from(organisationMember)
      .innerJoin(user, eq(user.id, organisationMember.userId))
      .where(eq(organisationMember.organisationId, id))
      .orderBy(user.createdAt);
    return rows.map((row) => row.id);
  },
  async addOwner(organisationId, userId) {
    await db.insert(organisationMember).values({ organisationId, userId }).onConflictDoNothing();
  },
});
