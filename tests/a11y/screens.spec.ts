import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Ready, type Server, startServer } from '../house/server.ts';
import { SCREENS, type Screen } from '../screens/screens.ts';
import { show } from '../screens/show.ts';
import { createVisitors, DEVICES, type Device, type Visitors } from '../screens/visitors.ts';

// Each screen stands for itself.
test.describe.configure({ mode: 'parallel' });
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

/** In words that can be acted on: the rule, the element, and why. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`));
}

for (const screen of SCREENS) {
  const devices = screen.state ? (['phone'] as const) : (Object.keys(DEVICES) as Device[]);
  const schemes = screen.state ? (['dark'] as const) : (['light', 'dark'] as const);
  for (const device of devices) {
    test(`${screen.name}, ${device}: nothing is wrong, ${schemes.join(' or ')}`, async () => {
      const context = await visitors.context(screen.role, device);
      const page = await context.newPage();
      const complaints = complaintsOf(page, screen);
      await show(page, ready.url, screen);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, 'width of the page').toBeLessThanOrEqual(DEVICES[device].viewport.width);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await findings(page), colorScheme).toEqual([]);
      }
      expect.soft(complaints, 'console').toEqual([]);
      await page.close();
    });
  }
}
