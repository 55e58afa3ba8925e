import { type Browser, expect, type Page, test } from '@playwright/test';
import { type Seat, startApi, type TestApi, type TestSession } from '@plenary/test-kit';
import { ALL_HOSTILE, HOSTILE_TEXTS } from '../screens/hostile-texts.ts';
import { DEVICES, type Device } from '../screens/visitors.ts';
import { seatIn } from '../seat-cookies.ts';
import { everybodyLeaves } from './closing.ts';
import { misplaced, unisolated, watch } from './harmless.ts';
import { hostileSession } from './hostile-session.ts';

let api: TestApi;
let session: TestSession;
test.afterAll(everybodyLeaves);
test.beforeAll(async () => {
  test.setTimeout(180_000);
  api = await startApi();
  session = await hostileSession(api);
});
test.afterAll(() => api?.stop());

type Look = { name: string; who: keyof TestSession['seats'] | null; path(slug: string): string; ready: string };
const LIVE: Look[] = [
  { name: 'session page', who: null, path: (slug) => `/s/${slug}`, ready: 'main h1' },
  { name: 'home', who: null, path: () => '/', ready: 'main h1' },
  { name: 'room', who: 'attendee', path: (slug) => `/s/${slug}/room`, ready: 'textarea' },
  { name: 'device check', who: 'speaker', path: (slug) => `/s/${slug}/room`, ready: 'main' },
  { name: 'queue', who: 'moderator', path: (slug) => `/s/${slug}/questions`, ready: 'ol li' },
  { name: 'presenter', who: 'recorder', path: (slug) => `/s/${slug}/presenter`, ready: 'blockquote' },
  { name: 'report', who: 'moderator', path: (slug) => `/s/${slug}/questions/report`, ready: 'tbody tr' },
  { name: 'host console', who: 'host', path: (slug) => `/s/${slug}/host`, ready: 'ol li' },
  { name: 'programme', who: 'host', path: (slug) => `/s/${slug}/programme`, ready: 'main input' },
  { name: 'minutes', who: 'recorder', path: (slug) => `/s/${slug}/minutes`, ready: '[role=textbox] p' },
];

async function open(browser: Browser, seat: Seat | null, device: Device): Promise<Page> {
  const context = await browser.newContext({ ...DEVICES[device], permissions: ['camera', 'microphone'] });
  if (seat) await seatIn(context, seat, api.url);
  return context.newPage();
}

async function looksHarmless(browser: Browser, { who, path, ready }: Look, device: Device): Promise<void> {
  const page = await open(browser, who && session.seats[who], device);
  const ran = await watch(page, api.url);
  await page.goto(`${api.url}${path(session.slug)}`);
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  expect.soft(await misplaced(page), 'what does not belong there').toEqual([]);
  expect.soft(await unisolated(page, ALL_HOSTILE), 'what turns its neighbours').toEqual([]);
  expect.soft(ran(), 'what ran').toEqual([]);
  expect.soft(page.url()).toBe(`${api.url}${path(session.slug)}`);
  await page.context().close();
}

test('H-39 there are sixty hostile texts or more, of every kind', () => {
  expect(ALL_HOSTILE.length).toBeGreaterThanOrEqual(60);
  for (const [kind, texts] of Object.entries(HOSTILE_TEXTS)) expect(texts.length, kind).toBeGreaterThanOrEqual(4);
});

for (const look of LIVE) {
  for (const device of Object.keys(DEVICES) as Device[]) {
    test(`H-39 texts do nothing and stay in their place: ${look.name}, ${device}`, async ({ browser }) => looksHarmless(browser, look, device));
  }
}

test('H-39 texts do nothing and stay in their place once the session is over and published', async ({ browser }) => {
  const { host, recorder } = session.seats;
  await host.command('running-order.end', {});
  await recorder.browser.json('POST', `/api/v1/sessions/${session.slug}/minutes/publish`, { note: { en: ALL_HOSTILE[0] } });
  for (const device of Object.keys(DEVICES) as Device[]) {
    await looksHarmless(browser, { name: 'proceedings', who: null, path: (slug) => `/p/${slug}`, ready: 'main h1' }, device);
    await looksHarmless(browser, { name: 'host, afterwards', who: 'host', path: (slug) => `/s/${slug}/host`, ready: 'dl' }, device);
    await looksHarmless(browser, { name: 'room, afterwards', who: 'attendee', path: (slug) => `/s/${slug}/room`, ready: 'main' }, device);
  }
});
