import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createOrganisations, createOutbox, type Database } from '@plenary/db';
import { openTestDatabase } from '@plenary/test-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMailer } from '../../mail/mailer.ts';
import { createAccounts } from './service.ts';

const ADDRESS = 'http://plenary.test';
const logger = pino({ level: 'silent' });
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let database: Database;
/** A mail server that takes a connection and says nothing. */
const silent = createServer();
beforeAll(async () => {
  opened = await openTestDatabase();
  database = opened.database;
  await once(silent.listen(0, '127.0.0.1'), 'listening');
});
afterAll(async () => {
  silent.close();
  await opened.close();
});

it('PE-14 who asks for a link does not wait for the letter, whether or not there is such an account', async () => {
  const organisations = createOrganisations(database);
  const smtpUrl = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const mailer = createMailer({ outbox: createOutbox(database), now: Date.now, smtpUrl, from: () => 'plenary@plenary.test', logger });
  const accounts = createAccounts({
    database,
    organisations,
    mailer,
    secret: 'known to the tests of accounts alone',
    publicUrl: null,
    address: () => ADDRESS,
    logger,
  });
  await organisations.add({ id: 'home', slug: 'home', name: {} });
  await organisations.addOwner('home', await accounts.ensure('ana@example.org', 'Ana'));
  const ask = async (email: string) => {
    const headers = { 'content-type': 'application/json', origin: ADDRESS };
    const answer = await accounts.handler(new Request(`${ADDRESS}/api/auth/sign-in/magic-link`, { method: 'POST', headers, body: JSON.stringify({ email }) }));
    return [answer.status, await answer.json()];
  };

  const delivering = once(silent, 'connection') as Promise<[Socket]>;
  expect(await ask('ana@example.org')).toEqual(await ask('nobody@example.org'));
  const [socket] = await delivering;
  socket.destroy();
  mailer.stop();
});
