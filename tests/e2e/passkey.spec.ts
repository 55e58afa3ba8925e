import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Server, startServer } from '../house/server.ts';
import { everybodyLeaves } from './closing.ts';

let server: Server;
test.afterAll(everybodyLeaves);
test.beforeAll(() => {
  const data = mkdtempSync(join(tmpdir(), 'plenary-passkey-'));
  chmodSync(data, 0o755);
  server = startServer(['--no-demo', '--port', '0', '--data', data]);
});
test.afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.exit;
});

test('PE-15 an owner who signed in by link makes a passkey, and signs in with it the next time', async ({ browser }) => {
  const { url, links } = await server.line;
  // A passkey belongs to a name, never to a number: this machine goes by localhost.
  const home = url.replace('127.0.0.1', 'localhost');
  const page = await (await browser.newContext()).newPage();
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await page.goto(String(links['owner']).replace(url, home));
  await page.goto(`${home}/organisation`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText(/made .*20/)).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(`${home}/`);

  await page.goto(`${home}/sign-in`);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(`${home}/organisation`);
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
});
