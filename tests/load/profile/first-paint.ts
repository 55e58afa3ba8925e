import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startServer } from '../../house/server.ts';
import { CHROMIUM, MEDIA_FLAGS } from '../../playwright.config.ts';
import { SCREENS } from '../../screens/screens.ts';
import { createVisitors } from '../../screens/visitors.ts';

/** A phone of the middle of the road, as Lighthouse has it. */
const SLOWER = 4;
const TOLD = { ScriptDuration: 'Script', LayoutDuration: 'Layout', RecalcStyleDuration: 'Style', TaskDuration: 'Whole' } as const;

/** What a phone's processor does until the room stands, in ms; `Whole` holds the others, reading the page and painting it. */
export async function firstPaint(): Promise<Record<string, number>> {
  const server = startServer(['--port', '0', '--data', mkdtempSync(join(tmpdir(), 'plenary-profile-'))]);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: MEDIA_FLAGS });
  try {
    const ready = await server.line;
    const visitors = createVisitors(browser, ready);
    const room = SCREENS.find(({ name }) => name === 'room');
    if (!room) throw new Error('there is no room among the screens');
    const page = await (await visitors.context(room.role, 'phone')).newPage();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await cdp.send('Performance.enable');
    await page.goto(ready.url + room.path);
    await page.locator(room.ready).first().waitFor();
    const { metrics } = await cdp.send('Performance.getMetrics');
    const figures = metrics.flatMap(({ name, value }) => {
      const told = TOLD[name as keyof typeof TOLD];
      return told ? [[`room${told}Ms`, value * 1_000]] : [];
    });
    const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
    await visitors.close();
    return { ...Object.fromEntries(figures), roomFirstPaintMs: painted };
  } finally {
    await browser.close();
    server.child.kill('SIGTERM');
    await server.exit;
  }
}
