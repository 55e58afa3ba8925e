import { fail, LIMITS, line, ok } from '@plenary/contracts';
import type { OrganisationRepository } from '@plenary/domain';
import * as z from 'zod';
import { readText } from '../../http/body.ts';
import { type Call, defineRoute, type Route } from '../../http/route.ts';
import { Email } from '../../mail/address.ts';
import { type Accounts, isInside } from './service.ts';

const RETURNS = ['callbackURL', 'errorCallbackURL', 'newUserCallbackURL'];
/** How an owner is called in their sessions, and where their sign-in links go. */
const Changes = z.object({ name: line(LIMITS.name).optional(), email: Email.optional() });

/** Whatever is sent to sign in is small; it is read here so that nothing large reaches the library. */
async function pass(accounts: Accounts, { c, query }: Call) {
  const { raw } = c.req;
  if (RETURNS.some((name) => query.getAll(name).some((path) => !isInside(path)))) return fail('not-found');
  if (raw.method === 'GET') return accounts.handler(raw);
  const text = await readText(c);
  return text.ok ? accounts.handler(new Request(raw.url, { method: raw.method, headers: raw.headers, body: text.value })) : text;
}

export const accountRoutes = (accounts: Accounts, organisations: OrganisationRepository): Route[] => [
  ...(['get', 'post'] as const).map((method) =>
    defineRoute({
      method,
      path: '/api/auth/*',
      permission: 'anyone',
      reads: 'raw',
      summary: 'Signing in and out of an owner’s account, by one-time link or passkey',
      handler: (call) => pass(accounts, call),
    }),
  ),
  defineRoute({
    method: 'get',
    path: '/api/v1/me',
    permission: 'anyone',
    summary: 'The signed-in account and the organisations that it owns',
    async handler({ actor: { account } }) {
      if (!account) return fail('not-signed-in');
      const owned = await Promise.all(account.organisationIds.map((id) => organisations.byId(id)));
      return ok({ account: { name: account.name, email: account.email }, organisations: owned.filter((one) => one !== null) });
    },
  }),
  defineRoute({
    method: 'patch',
    path: '/api/v1/me',
    permission: 'organisation.manage',
    summary: 'Changes the name and the e-mail address of the signed-in account; sign-in links go there from then on',
    body: Changes,
    handler: async ({ actor, body }) => (actor.account ? accounts.change(actor.account.userId, body) : fail('not-signed-in')),
  }),
];
