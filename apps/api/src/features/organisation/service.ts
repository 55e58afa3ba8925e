import { isDeepStrictEqual } from 'node:util';
import { fail, type Localized, ok, type Result } from '@plenary/contracts';
import type { Organisation, OrganisationRepository } from '@plenary/domain';

/** The organisation that the first start makes. */
export const HOME = 'home-organisation';
const HOME_NAME: Localized = { en: 'Our organisation', zh: '我们的机构', ja: '私たちの団体' };

type Parts = {
  organisations: OrganisationRepository;
  accounts: { ensure(email: string, name: string): Promise<string>; linkFor(userId: string): Promise<string> };
  owner: { email: string; name: string };
};

export function createOrganisationHouse({ organisations, accounts, owner }: Parts) {
  return {
    /** Makes the organisation and its owner, once. Who owns it already is known by no address: owners change theirs. */
    async found(): Promise<void> {
      await organisations.add({ id: HOME, slug: 'home', name: HOME_NAME });
      if ((await organisations.owners(HOME)).length > 0) return;
      await organisations.addOwner(HOME, await accounts.ensure(owner.email, owner.name));
    },
    /** How a demonstration calls the organisation; a name that its owner gave stays. */
    async nameForNow(name: Localized): Promise<void> {
      const found = await organisations.byId(HOME);
      if (isDeepStrictEqual(found?.name, HOME_NAME)) await organisations.rename(HOME, name);
    },
    /** A one-time link by which the owner signs in; for the terminal of the first start. */
    async ownerLink(): Promise<string> {
      const [first] = await organisations.owners(HOME);
      if (first === undefined) throw new Error('the organisation has no owner');
      return accounts.linkFor(first);
    },

    async byId(id: string | undefined): Promise<Result<Organisation>> {
      const found = id === undefined ? null : await organisations.byId(id);
      return found ? ok(found) : fail('not-found');
    },
    async rename(id: string | undefined, name: Localized): Promise<Result<Organisation>> {
      const found = id === undefined ? null : await organisations.byId(id);
      if (!found) return fail('not-found');
      // Whoever gives a name of their own means it for every language: what the first start made up beside it is not published under it.
      const own = Object.entries(name).filter(([language, text]) => text !== HOME_NAME[language]);
      const kept = own.length > 0 ? Object.fromEntries(own) : name;
      await organisations.rename(found.id, kept);
      return ok({ ...found, name: kept });
    },
  };
}
export type OrganisationHouse = ReturnType<typeof createOrganisationHouse>;
