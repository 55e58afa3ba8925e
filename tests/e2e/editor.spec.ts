import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { createSession, startApi, type TestApi } from '@plenary/test-kit';
import { everybodyLeaves } from './closing.ts';
import { seatedAt } from './seated.ts';

let api: TestApi;
test.afterAll(everybodyLeaves);
test.beforeAll(async () => {
  api = await startApi();
});
test.afterAll(() => api?.stop());

const rows = (page: Page) => page.locator('[data-slot]');
const choose = (page: Page, index: number) => rows(page).nth(index).locator('button[aria-pressed]').click();
const subject = (page: Page) => page.getByLabel('Subject, English');

test('ED-9 ED-10 two hosts edit at once: what is typed stays, what the other saved shows', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false, languages: ['en', 'zh'] });
  const [a, b] = [await seatedAt(browser, seats.host, 'programme'), await seatedAt(browser, seats.owner, 'programme')];
  for (const page of [a, b]) await choose(page, 0);
  await subject(a).press('End');
  await subject(a).pressSequentially(' and mine');
  await b.getByLabel('Subject, 中文').fill('别人改的');
  await b.getByLabel('Subject, 中文').press('Enter');
  await expect(a.getByLabel('Subject, 中文')).toHaveValue('别人改的');
  await expect(subject(a)).toHaveValue('one and mine');
  // Saved by itself after a pause, in its own language only.
  await expect(subject(b)).toHaveValue('one and mine');
  await expect(rows(b).first()).toContainText('别人改的');
});

test('ED-13 what is written in two languages while the line is down is all kept', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false, languages: ['en', 'zh'] });
  const [page, other] = [await seatedAt(browser, seats.host, 'programme'), await seatedAt(browser, seats.owner, 'programme')];
  await choose(page, 0);
  await expect(subject(page)).toHaveValue('one');
  await page.context().setOffline(true);
  await subject(page).fill('The key');
  await subject(page).press('Enter');
  await page.getByLabel('Subject, 中文').fill('钥匙');
  await page.getByLabel('Subject, 中文').press('Enter');
  await page.context().setOffline(false);
  await choose(other, 0);
  await expect(other.getByLabel('Subject, 中文')).toHaveValue('钥匙');
  await expect(subject(other)).toHaveValue('The key');
});

test('ED-13 what another host writes in another language while the line is down is kept, too', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false, languages: ['en', 'zh'] });
  const [page, other] = [await seatedAt(browser, seats.host, 'programme'), await seatedAt(browser, seats.owner, 'programme')];
  for (const one of [page, other]) await choose(one, 0);
  await expect(subject(page)).toHaveValue('one');
  await page.context().setOffline(true);
  await page.getByLabel('Subject, 中文').fill('钥匙');
  await page.getByLabel('Subject, 中文').press('Enter');
  await subject(other).fill('The key');
  await subject(other).press('Enter');
  await expect(rows(other).first()).toContainText('The key');
  await page.context().setOffline(false);
  for (const one of [page, other]) {
    await expect(one.getByLabel('Subject, 中文')).toHaveValue('钥匙');
    await expect(subject(one)).toHaveValue('The key');
  }
});

test('ED-9 whoever pauses after a space goes on after it', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false });
  const page = await seatedAt(browser, seats.host, 'programme');
  await choose(page, 0);
  await subject(page).fill('Hello ');
  await expect(rows(page).first()).toContainText('Hello');
  await subject(page).pressSequentially('world');
  await subject(page).press('Enter');
  await expect(rows(page).first()).toContainText('Hello world');
});

test('ED-9 a refused value stays in its field, with the reason beside it', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false });
  const page = await seatedAt(browser, seats.host, 'programme');
  await choose(page, 0);
  for (const typed of ['x'.repeat(301), 'a\u0007b']) {
    await subject(page).fill(typed);
    await subject(page).press('Enter');
    await expect(subject(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(subject(page)).toHaveValue(typed);
  }
  await page.getByRole('tab', { name: 'Session' }).click();
  const zone = page.getByLabel('Time zone of the venue');
  await zone.fill('Mars/Base');
  await zone.press('Enter');
  await expect(page.getByText('We do not know this time zone.')).toBeVisible();
  await expect(zone).toHaveValue('Mars/Base');
});

test('ED-14 what is refused when its field is gone is told above everything, with the words that were typed', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false });
  const page = await seatedAt(browser, seats.host, 'programme');
  await choose(page, 0);
  const typed = `Too long${'!'.repeat(300)}`;
  await subject(page).fill(typed);
  await choose(page, 1);
  await expect(page.getByText(/^Not done: .*300/)).toBeVisible();
  await expect(page.getByText(typed)).toBeVisible();
  await page.getByRole('button', { name: 'Seen' }).click();
  await expect(page.getByText(typed)).toHaveCount(0);
});

test('ED-15 files go on their way while another slot is looked at, each to its own, and whoever leaves is asked', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false });
  const page = await seatedAt(browser, seats.host, 'programme');
  const held = Promise.withResolvers<void>();
  await page.route(/\/uploads(\/|$)/, (route) => held.promise.then(() => route.continue()));
  const file = { name: 'wells.csv', mimeType: 'text/csv', buffer: Buffer.from('village,wells\nKharkhari,3\n') };
  for (const index of [0, 1]) {
    await choose(page, index);
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.getByRole('progressbar')).toBeVisible();
  }
  await choose(page, 2);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => setTimeout(() => location.reload()));
  await (await asked).dismiss();
  held.resolve();
  for (const index of [0, 1]) {
    await choose(page, index);
    await expect(page.getByRole('button', { name: 'Remove wells.csv' })).toBeVisible();
  }
});

test('P-16 a language is chosen by the arrow keys and added by its button, one by one', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false, languages: ['en', 'zh'] });
  const page = await seatedAt(browser, seats.host, 'programme');
  await page.getByRole('tab', { name: 'Session' }).click();
  const list = page.getByRole('group', { name: 'Languages' });
  await list.getByLabel('Add a language').focus();
  for (const _ of [1, 2]) await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await list.getByRole('button', { name: /^Make original.*中文$/ }).click();
  await expect(list.getByRole('listitem').first()).toContainText('中文');
});

test('ED-9 script text, emoji and letters of every script are kept as they were typed', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false });
  const page = await seatedAt(browser, seats.host, 'programme');
  await choose(page, 0);
  const typed = 'مرحبا \u202e💐 𠮷野家 <script>alert(1)</script>';
  await subject(page).fill(typed);
  await subject(page).press('Enter');
  await expect(rows(page).first()).toContainText('<script>alert(1)</script>');
  await page.reload();
  await choose(page, 0);
  await expect(subject(page)).toHaveValue(typed);
});

test('ED-6 ED-8 ED-11 the programme is ordered by keys alone, and by dragging', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false });
  const page = await seatedAt(browser, seats.host, 'programme');
  await rows(page).nth(1).locator('button[aria-pressed]').click();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows(page).nth(1)).toContainText('one');
  // However quick: each press counts from the one before.
  for (const _ of [1, 2, 3]) await page.keyboard.press('+');
  await expect(page.getByLabel('Minutes for one', { exact: true })).toHaveValue('35');
  await page.keyboard.press('i');
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page).nth(2)).toContainText('No subject yet');
  await rows(page)
    .nth(3)
    .locator('[draggable]')
    .dragTo(rows(page).nth(0), { targetPosition: { x: 200, y: 3 } });
  await expect(rows(page).nth(0)).toContainText('three');
});

test('ED-7 in a live session the running slot keeps its place and what is to come moves', async ({ browser }) => {
  const { seats } = await createSession(api);
  const page = await seatedAt(browser, seats.host, 'programme');
  await choose(page, 0);
  await expect(page.getByRole('button', { name: 'Move later' })).toBeDisabled();
  await choose(page, 2);
  await page.getByRole('button', { name: 'Move earlier' }).click();
  await expect(rows(page).nth(1)).toContainText('three');
  await expect(page.getByRole('button', { name: 'Move earlier' })).toBeDisabled();
});

test('ED-2 on a phone the rows stand below one another and the details come as a sheet', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false });
  const page = await seatedAt(browser, seats.host, 'programme', { width: 390, height: 844 });
  await choose(page, 1);
  const sheet = page.getByRole('dialog', { name: 'Details' });
  await expect(sheet.getByLabel('Subject, English')).toHaveValue('two');
  await sheet.getByRole('button', { name: 'A new person' }).click();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /saved|Saving/ });

test('ED-16 what is being typed, or was refused, is not called saved', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false });
  const page = await seatedAt(browser, seats.host, 'programme');
  await choose(page, 0);
  await expect(saved(page)).toHaveText('All changes are saved');
  await subject(page).press('End');
  await subject(page).pressSequentially(' more', { delay: 200 });
  await expect(saved(page)).toHaveText('Saving', { timeout: 500 });
  await expect(saved(page)).toHaveText('All changes are saved');
  await subject(page).fill('x'.repeat(5_000));
  await subject(page).press('Enter');
  await expect(saved(page)).toHaveText('1 change is not saved: its field says why');
  await subject(page).fill('The key');
  await subject(page).press('Enter');
  await expect(saved(page)).toHaveText('All changes are saved');
});

test('ED-17 what was typed a moment before the page is loaded again is saved', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false });
  const page = await seatedAt(browser, seats.host, 'programme');
  await choose(page, 0);
  await subject(page).fill('Typed at the last moment');
  await page.reload();
  await choose(page, 0);
  await expect(subject(page)).toHaveValue('Typed at the last moment');
});
