// `npm run pictures`: every screen on both devices, in both schemes and all languages, to look at. `npm run pictures -- room host` takes those only.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT, startServer } from '../house/server.ts';
import { CHROMIUM, MEDIA_FLAGS } from '../playwright.config.ts';
import { findings } from '../screens/findings.ts';
import { SCREENS, type Screen } from '../screens/screens.ts';
import { show } from '../screens/show.ts';
import { createVisitors, DEVICES, type Device, type Locale, speak } from '../screens/visitors.ts';

const FOLDER = join(ROOT, 'artefacts/pictures');
const LOCALES: Locale[] = ['en', 'zh', 'ja'];
const SCHEMES = ['light', 'dark'] as const;
/** Pictures of people on stage need a moment to arrive, in ms. */
const SETTLING = 700;
/** What has not come by then does not come, in ms. */
const LONGEST = 12_000;

const asked = process.argv.slice(2);
const chosen = asked.length > 0 ? SCREENS.filter(({ name }) => asked.some((word) => name.includes(word))) : SCREENS;
mkdirSync(FOLDER, { recursive: true });

const data = mkdtempSync(join(tmpdir(), 'plenary-pictures-'));
const server = startServer(['--port', '0', '--data', data]);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: MEDIA_FLAGS });
try {
  const ready = await server.line;
  const visitors = createVisitors(browser, ready);
  const take = async (screen: Screen, device: Device): Promise<string[]> => {
    const found: string[] = [];
    const context = await visitors.context(screen.role, device);
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST);
    for (const locale of LOCALES) {
      await speak(context, ready.url, locale);
      await show(page, ready.url, screen);
      await page.waitForTimeout(SETTLING);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ omitBackground: true, path: join(FOLDER, `${screen.name}-${device}-${colorScheme}-${locale}.png`) });
        // In another language a screen has the same parts, and in the other scheme only other colours.
        if (locale === 'en') found.push(...(await findings(page, colorScheme === 'dark' ? 'color-contrast' : undefined)));
      }
    }
    await page.close();
    return found;
  };
  for (const screen of chosen) {
    for (const device of Object.keys(DEVICES) as Device[]) {
      // A screen that does not come is told, and the others are taken all the same.
      const wrong = await take(screen, device).catch((error: unknown) => [String(error)]);
      process.stdout.write(`${[`${screen.name}, ${device}`, ...wrong].join('\n  ')}\n`);
      if (wrong.length > 0) process.exitCode = 1;
    }
  }
  await visitors.close();
  process.stdout.write(`The pictures are in ${FOLDER}\n`);
} finally {
  await browser.close();
  server.child.kill('SIGTERM');
  await server.exit;
  rmSync(data, { recursive: true, force: true });
}
