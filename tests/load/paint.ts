import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { startServer } from '../house/server.ts';
import { CHROMIUM, MEDIA_FLAGS } from '../playwright.config.ts';
import { SCREENS, type Screen } from '../screens/screens.ts';
import { createVisitors } from '../screens/visitors.ts';
import { median, type Report } from './report.ts';

/** A phone on a slow 4G line, as Lighthouse has it: bytes a second, and ms of latency. */
const SLOW_4G = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };
/** Long enough for whatever moves late, in ms. */
const CALM_MS = 1_500;
const BARS = { lcpMs: 2_000, inpMs: 200, cls: 0.05 };

/** What most people open, and how the figures call it. */
const MEASURED = { home: 'home', 'session-live': 'session', proceedings: 'proceedings', room: 'room' } as const;
const isMeasured = (name: string): name is keyof typeof MEASURED => Object.hasOwn(MEASURED, name);

type Vitals = { lcpMs: number; cls: number; inpMs: number };
/** Collects what the browser itself says of a page, from its beginning. */
const watchVitals = (context: BrowserContext) =>
  context.addInitScript(() => {
    const vitals = { lcpMs: 0, cls: 0, inpMs: 0 };
    Object.assign(window, { vitals });
    const watch = (type: string, options: object, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options } as PerformanceObserverInit);
    watch('largest-contentful-paint', {}, ({ startTime }) => {
      vitals.lcpMs = startTime;
    });
    watch('layout-shift', {}, (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) vitals.cls += value;
    });
    watch('event', { durationThreshold: 16 }, ({ duration }) => {
      vitals.inpMs = Math.max(vitals.inpMs, duration);
    });
  });

/** What an attendee does most: votes, looks at the programme and comes back, writes. */
async function handle(page: Page): Promise<void> {
  const tabs = page.getByRole('navigation').last().getByRole('button');
  await page
    .getByRole('button', { name: /^Question .*votes?$/ })
    .first()
    .tap();
  for (const place of [1, 2, 0]) await tabs.nth(place).tap();
  await page.locator('textarea').first().tap();
  await page.keyboard.type('Who keeps the key?');
}

async function look(context: BrowserContext, url: string, { name, path, ready }: Screen): Promise<Vitals> {
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  await line.send('Network.emulateNetworkConditions', SLOW_4G);
  await page.goto(url + path);
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('load');
  await page.waitForTimeout(CALM_MS);
  // The largest paint is over with the first touch.
  if (name === 'room') await handle(page);
  await page.waitForTimeout(CALM_MS);
  const vitals = await page.evaluate(() => (window as unknown as { vitals: Vitals }).vitals);
  await page.close();
  return vitals;
}

async function measure({ quick, say }: { quick: boolean; say(line: string): void }): Promise<Report> {
  const runs = quick ? 1 : 5;
  const report: Report = { name: 'paint', figures: {}, baselines: {}, ratios: {}, lost: 0, runs };
  const server = startServer(['--port', '0', '--data', mkdtempSync(join(tmpdir(), 'plenary-paint-'))]);
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: MEDIA_FLAGS });
  try {
    const ready = await server.line;
    const visitors = createVisitors(browser, ready);
    const worst: Vitals = { lcpMs: 0, cls: 0, inpMs: 0 };
    for (const screen of SCREENS) {
      if (!isMeasured(screen.name)) continue;
      const name = MEASURED[screen.name];
      const context = await visitors.context(screen.role, 'phone');
      await watchVitals(context);
      const seen: Vitals[] = [];
      for (let run = 0; run < runs; run++) seen.push(await look(context, ready.url, screen));
      for (const what of ['lcpMs', 'cls', 'inpMs'] as const) {
        const value = median(seen.map((one) => one[what]));
        worst[what] = Math.max(worst[what], value);
        if (what !== 'inpMs' || name === 'room') report.figures[`${name}${what.charAt(0).toUpperCase()}${what.slice(1)}`] = value;
      }
      say(`${name}: done`);
    }
    await visitors.close();
    for (const what of ['lcpMs', 'cls', 'inpMs'] as const) report.ratios[`${what}OfBar`] = BARS[what] / Math.max(worst[what], Number.EPSILON);
  } finally {
    await browser.close();
    server.child.kill('SIGTERM');
    await server.exit;
  }
  return report;
}

/** How soon pages stand on a phone on a slow line, whether they stay where they are, and how soon the room answers a finger. */
export const paint = { bars: { lcpMsOfBar: 1, clsOfBar: 1, inpMsOfBar: 1 }, run: measure };
