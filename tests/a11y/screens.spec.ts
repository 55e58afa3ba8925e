import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Ready, type Server, startServer } from '../house/server.ts';
import { findings } from '../screens/findings.ts';
import { SCREENS, type Screen } from '../screens/screens.ts';
import { show } from '../screens/show.ts';
import { createVisitors, DEVICES, type Device, type Visitors } from '../screens/visitors.ts';

let server: Server;
let ready: Ready;
let visitors: Visitors;
test.beforeAll(async ({ browser }) => {
  server = startServer(['--port', '0', '--data', mkdtempSync(join(tmpdir(), 'plenary-screens-'))]);
  ready = await server.line;
  visitors = createVisitors(browser, ready);
});
test.afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.exit;
});

const softly = expect.configure({ soft: true });

/** What the page complains of, also when its policy refuses something. An answer that is meant to be a refusal is no complaint. */
function complaintsOf(page: Page, { refused }: Screen): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${error}`));
  page.on('console', (said) => {
    if (said.type() !== 'error' && said.type() !== 'warning') return;
    if (refused && said.text().includes(`status of ${refused.status}`) && said.location().url.endsWith(refused.of)) return;
    complaints.push(`${said.text()} (${said.location().url})`);
  });
  return complaints;
}

// The states of a screen are looked at, and checked, by `npm run pictures`: all of them would make the tests too long.
for (const screen of SCREENS.filter(({ state }) => !state)) {
  test(`${screen.name}: nothing is wrong on either device, in either scheme`, async () => {
    const context = await visitors.context(screen.role, 'desktop');
    const page = await context.newPage();
    const complaints = complaintsOf(page, screen);
    await show(page, ready.url, screen);
    for (const device of Object.keys(DEVICES) as Device[]) {
      const { viewport } = DEVICES[device];
      await page.setViewportSize(viewport);
      await expect.soft(page.locator(screen.ready).first(), device).toBeVisible();
      // Panes that stand elsewhere on a phone are drawn there a moment after it became narrow.
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      await softly.poll(width, `width of the page, ${device}`).toBeLessThanOrEqual(viewport.width);
      await page.emulateMedia({ colorScheme: 'light' });
      expect.soft(await findings(page), `${device}, light`).toEqual([]);
      // Only the colours are others.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await findings(page, 'color-contrast'), `${device}, dark`).toEqual([]);
    }
    expect.soft(complaints, 'console').toEqual([]);
    await page.close();
  });
}
