import { createOrganisations, createOutbox, type Database } from '@plenary/db';
import { openTestDatabase } from '@plenary/test-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAccounts } from './features/accounts/service.ts';
import { createOrganisationHouse, HOME } from './features/organisation/service.ts';
import { createMailer } from './mail/mailer.ts';

const ADDRESS = 'http://plenary.test';
const owner = { email: 'owner@plenary.invalid', name: 'Owner' };
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let database: Database;
beforeAll(async () => {
  opened = await openTestDatabase();
  database = opened.database;
});
afterAll(async () => {
  await opened.close();
});

/** The house as each start makes it. */
function start() {
  const logger = pino({ level: 'silent' });
  const organisations = createOrganisations(database);
  const mailer = createMailer({ outbox: createOutbox(database), now: Date.now, smtpUrl: null, from: () => owner.email, logger });
  const accounts = createAccounts({
    database,
    organisations,
    mailer,
    secret: 'known to the tests of the house alone',
    publicUrl: null,
    address: () => ADDRESS,
    logger,
  });
  return { accounts, organisations, house: createOrganisationHouse({ organisations, accounts, owner }) };
}

it('PE-16 an owner who changed their address stays the only one, and the terminal’s link signs them in', async () => {
  const first = start();
  await first.house.found();
  const [userId = ''] = await first.organisations.owners(HOME);
  await first.accounts.change(userId, { email: 'ana@example.org' });

  const { accounts, organisations, house } = start();
  await house.found();
  expect(await organisations.owners(HOME)).toEqual([userId]);
  const opened = await accounts.handler(new Request(await house.ownerLink()));
  const cookie = opened.headers.getSetCookie().map((one) => one.split(';')[0]);
  expect(await accounts.accountOf(new Headers({ cookie: cookie.join('; ') }))).toMatchObject({ userId, email: 'ana@example.org', organisationIds: [HOME] });
});
