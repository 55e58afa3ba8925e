import { type Browser, expect, type Page, test } from '@playwright/test';
import { createSession, type Seat, startApi, type TestApi, type TestSession } from '@plenary/test-kit';
import { seatIn } from '../seat-cookies.ts';
import { everybodyLeaves } from './closing.ts';

let api: TestApi;
test.afterAll(everybodyLeaves);
test.beforeAll(async () => {
  api = await startApi();
});
test.afterAll(() => api?.stop());

/** The minutes as this person sees them, in a browser of their own. */
async function open(browser: Browser, seat: Seat, /** before it goes anywhere */ first?: (page: Page) => Promise<void>): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await seatIn(context, seat, api.url);
  const page = await context.newPage();
  await first?.(page);
  await page.goto(`${api.url}/s/${seat.slug}/minutes`);
  await expect(text(page)).toBeVisible();
  await saved(page);
  return page;
}
const text = (page: Page, slot = 0, language = 0) => page.locator('section[id^="slot-"]').nth(slot).locator('.ProseMirror').nth(language);
const saved = (page: Page) => expect(page.locator('[data-waiting="0"][data-joined="true"]')).toBeVisible();
const question = async ({ seats }: TestSession, words: string) => {
  const { id } = await seats.attendee.command('qna.ask', { text: words, language: 'zh', anonymous: false, namedInMinutes: true });
  await seats.moderator.command('qna.put-live', { questionId: id });
  return id;
};

test('M-12 a Chinese input method is not disturbed by what another recorder types', async ({ browser }) => {
  const session = await createSession(api);
  const [a, b] = [await open(browser, session.seats.recorder), await open(browser, await session.seat('recorder', 'Second'))];
  await text(a).click();
  await a.keyboard.type('Before ');
  await expect(text(b)).toContainText('Before');
  const ime = await a.context().newCDPSession(a);
  const compose = (words: string) => ime.send('Input.imeSetComposition', { text: words, selectionStart: words.length, selectionEnd: words.length });
  await compose('n');
  await compose('ni');
  // In the very paragraph in which the other composes, and before the place where they do.
  await text(b).click();
  await b.keyboard.press('Home');
  await b.keyboard.type('Second. ');
  await saved(b);
  await compose('ni h');
  await compose('ni hao');
  await expect(text(a)).toHaveText(/Before ni hao/);
  await expect(text(a)).not.toContainText('Second.');
  await ime.send('Input.insertText', { text: '你好' });
  await expect(text(a)).toContainText('Second.');
  await a.keyboard.type(' after');
  for (const page of [a, b]) await expect(text(page)).toHaveText(/^Second\. Before 你好 after/);
  await saved(a);
  await expect(text(a).locator('p')).toHaveCount(1);
});

test('M-12 the recorder’s keys do nothing while composing', async ({ browser }) => {
  const session = await createSession(api);
  const page = await open(browser, session.seats.recorder);
  await text(page).click();
  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: 'shi', selectionStart: 3, selectionEnd: 3 });
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', code: 'KeyT', key: 'Process', windowsVirtualKeyCode: 229, modifiers: 1 });
  await ime.send('Input.insertText', { text: '时' });
  await expect(text(page)).toContainText('时');
  await expect(page.locator('p[data-time]')).toHaveCount(0);
  await page.keyboard.press('Alt+t');
  await expect(page.locator('p[data-time]')).toHaveCount(1);
});

test('M-13 M-26 nothing typed is lost while the server is gone, nor over a reload', async ({ browser }) => {
  const session = await createSession(api);
  const page = await open(browser, session.seats.recorder);
  await text(page).click();
  const spoken: string[] = [];
  await page.exposeFunction('speak', (words: string) => spoken.push(words));
  await page.evaluate(() => {
    const status = document.querySelector('[data-joined] [role="status"]');
    const { speak } = globalThis as unknown as { speak(words: string | null | undefined): void };
    if (status) new MutationObserver(() => speak(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  await page.keyboard.type('Stored. ');
  await saved(page);
  await api.kill();
  await page.keyboard.type('Written without a server.');
  await expect(page.getByText(/waits? on this device$/)).toBeVisible();
  await expect.poll(() => spoken).toEqual(['You are not connected. What you write waits on this device.']);
  await page.goto('about:blank');
  await api.start();
  await page.goto(`${api.url}/s/${session.slug}/minutes`);
  await expect(text(page)).toHaveText(/Stored\. Written without a server\./);
  await saved(page);
  const other = await open(browser, session.seats.host);
  await expect(text(other)).toHaveText(/Stored\. Written without a server\./);
});

test('M-9, M-15 a question being put appears by itself, its answer is a key away, and the block stays', async ({ browser }) => {
  const session = await createSession(api);
  const page = await open(browser, session.seats.recorder);
  await text(page).click();
  await page.keyboard.type('The talk.');
  await question(session, '谁召集了会议？');
  const block = text(page).locator('[data-question]');
  await expect(block).toContainText('being put');
  await expect(block).toContainText('谁召集了会议？');
  await expect(block).toContainText('Question 1, being put');
  await page.keyboard.press('Alt+a');
  await page.keyboard.type('The pump keeper.');
  await expect(block).toContainText('The pump keeper.');
  // Neither deleting nor undoing takes the question away.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+z');
  await expect(block).toHaveCount(1);
  await expect(text(page, 0, 1).locator('[data-question]')).toHaveCount(1);
  await page.keyboard.press('Alt+l');
  await expect(text(page, 0, 1)).toBeFocused();
  await page.keyboard.type('中文');
  await expect(text(page, 0, 1)).toContainText('中文');
});

test('M-22 PUB-19 a remark asks for its name first, a list goes on counting, and the page says both', async ({ browser }) => {
  const session = await createSession(api);
  const [a, b] = [await open(browser, session.seats.recorder), await open(browser, await session.seat('recorder', 'Second'))];
  await text(b, 1).click();
  await text(a).click();
  for (const line of ['1. First point', '', 'Between.', '2. Second point', '']) {
    await a.keyboard.type(line);
    await a.keyboard.press('Enter');
  }
  await a.getByRole('button', { name: 'Remark by a named person' }).click();
  await expect(a.getByLabel('Remark by', { exact: true })).toBeFocused();
  await a.keyboard.type('Yosuke Higa');
  await a.keyboard.press('Enter');
  await a.keyboard.type('The rope has a keeper.');
  await expect(b.getByLabel('Remark by', { exact: true })).toHaveValue('Yosuke Higa');
  await expect(text(b, 1)).toBeFocused();
  await saved(a);
  await session.seats.host.command('running-order.end', {});
  await session.seats.recorder.browser.json('POST', `/api/v1/sessions/${session.slug}/minutes/publish`, { note: null });
  await a.goto(`${api.url}/p/${session.slug}`);
  await expect(a.locator('.remark')).toHaveText(/Yosuke Higa\s*The rope has a keeper\./);
  await expect(a.locator('ol[start="2"]')).toHaveText('Second point');
});

test('M-22 a remark that is begun in an answer stands below the question, and the answer goes on', async ({ browser }) => {
  const session = await createSession(api);
  const page = await open(browser, session.seats.recorder);
  await question(session, '谁召集了会议？');
  const block = text(page).locator('[data-question]');
  await expect(block).toContainText('being put');
  await expect(block).toContainText('谁召集了会议？');
  await page.keyboard.press('Alt+a');
  await page.keyboard.type('The pump keeper.');
  await page.getByRole('button', { name: 'Remark by a named person' }).click();
  await page.keyboard.type('Yosuke Higa');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The rope has a keeper.');
  await page.keyboard.press('Alt+a');
  await page.keyboard.type(' And her sister.');
  await expect(block).toContainText('The pump keeper. And her sister.');
  await expect(block).not.toContainText('The rope has a keeper.');
  await expect(text(page)).toContainText('The rope has a keeper.');
});

test('M-25 from an answer the keys lead to the beginning and the end of the text, and a line can be made before a block that stands first', async ({
  browser,
}) => {
  const session = await createSession(api);
  const page = await open(browser, session.seats.recorder);
  await question(session, '谁召集了会议？');
  // The text and the session come by ways of their own: the key acts once both say so.
  await expect(text(page)).toContainText('being put');
  await page.keyboard.press('Alt+a');
  await page.keyboard.type('The pump keeper.');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Before.');
  await expect(text(page).locator(':scope > p:first-child')).toHaveText('Before.');
  await page.keyboard.press('Control+Shift+Home');
  await page.keyboard.press('Delete');
  // Of an empty line before the block nothing is left: it stands first.
  await page.keyboard.press('Delete');
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('Before, again.');
  await expect(text(page).locator(':scope > p:first-child')).toHaveText('Before, again.');
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('After.');
  await expect(text(page).locator(':scope > p:last-child')).toHaveText('After.');
  await expect(text(page).locator('[data-question]')).toContainText('The pump keeper.');
});

test('M-29 the key to the answer works on once the question has been answered', async ({ browser }) => {
  const session = await createSession(api);
  const page = await open(browser, session.seats.recorder);
  const first = await question(session, '谁召集了会议？');
  await session.seats.moderator.command('qna.answer', { questionId: first, mode: 'spoken', text: '' });
  const last = await question(session, '谁记录？');
  await session.seats.moderator.command('qna.answer', { questionId: last, mode: 'spoken', text: '' });
  await expect(text(page).locator('[data-question]')).toHaveCount(2);
  await page.keyboard.press('Alt+a');
  await page.keyboard.type('The second recorder.');
  await expect(text(page).locator(`[data-question="${last}"]`)).toContainText('The second recorder.');
  await expect(text(page).locator(`[data-question="${first}"]`)).not.toContainText('The second recorder.');
});

test('M-14 recorders see each other’s carets; M-10 and publish when the session has ended', async ({ browser }) => {
  const session = await createSession(api);
  const [a, b] = [await open(browser, session.seats.recorder), await open(browser, await session.seat('recorder', 'Naomi'))];
  await text(b).click();
  await b.keyboard.type('Here. ');
  await expect(a.getByRole('complementary')).toContainText('Naomi');
  await expect(text(a).locator('[data-name="Naomi"]')).toBeAttached();
  await b.context().close();
  await expect(a.getByRole('complementary')).not.toContainText('Naomi');
  await session.seats.host.command('running-order.end', {});
  await a.getByRole('button', { name: 'Publish…' }).click();
  await a.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(a.getByText('Version 1 is published.')).toBeVisible();
  await a.getByRole('link', { name: 'Read the page' }).click();
  await expect(a.locator('body')).toContainText('Here.');
});

test('M-13 M-26 where the browser keeps nothing, the screen says so, and what was typed outlives leaving the screen', async ({ browser }) => {
  const session = await createSession(api);
  const { slug, seats } = session;
  const page = await open(browser, seats.recorder, async (fresh) => {
    // As where the browser refuses its database: it cannot be opened.
    await fresh.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Refused', 'SecurityError');
      };
    });
  });
  const toQuestions = async () => {
    await page.evaluate((to) => history.pushState({}, '', to), `/s/${slug}/questions`);
    await expect(page.locator('[data-joined]')).toHaveCount(0);
  };
  // Whose screen is here then, also without a network.
  await toQuestions();
  await page.goBack();
  await text(page).click();
  await page.keyboard.type('Stored. ');
  await saved(page);
  await page.context().setOffline(true);
  await expect(page.locator('[data-joined="false"]')).toBeVisible();
  await page.keyboard.type('Typed alone.');
  await expect(page.getByText(/changes are in this window only/)).toBeVisible();
  await toQuestions();
  await page.goBack();
  await expect(text(page)).toHaveText(/Stored\. Typed alone\./);
  await page.context().setOffline(false);
  await saved(page);
  await expect(page.getByText('You are connected again, and everything is saved.')).toBeAttached();
  await expect(text(await open(browser, seats.host))).toHaveText(/Stored\. Typed alone\./);
});

test('M-13 when the browser’s store is full, the screen says that what waits is in this window only', async ({ browser }) => {
  const session = await createSession(api);
  const page = await open(browser, session.seats.recorder, async (fresh) => {
    const storage = await fresh.context().newCDPSession(fresh);
    await storage.send('Storage.overrideQuotaForOrigin', { origin: api.url, quotaSize: 1 });
  });
  await text(page).click();
  await page.keyboard.type('Stored. ');
  await saved(page);
  await page.context().setOffline(true);
  await expect(page.locator('[data-joined="false"]')).toBeVisible();
  await page.keyboard.type('Typed into a full store.');
  await expect(page.getByText(/changes are in this window only/)).toBeVisible();
  await page.context().setOffline(false);
  await saved(page);
});

test('M-22 the name of a remark is kept after a pause, but never half a syllable', async ({ browser }) => {
  const session = await createSession(api);
  const [a, b] = [await open(browser, session.seats.recorder), await open(browser, await session.seat('recorder', 'Second'))];
  const name = (page: Page) => page.getByLabel('Remark by', { exact: true });
  await text(a).click();
  await a.getByRole('button', { name: 'Remark by a named person' }).click();
  await a.keyboard.type('Yosuke ');
  await expect(name(b)).toHaveValue('Yosuke');
  await a.keyboard.type('Higa');
  await expect(name(b)).toHaveValue('Yosuke Higa');
  const ime = await a.context().newCDPSession(a);
  await ime.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
  await expect(name(a)).toHaveValue('Yosuke Higani');
  // The Enter that ends a composition in Safari.
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', code: 'Enter', key: 'Enter', windowsVirtualKeyCode: 229 });
  await expect(name(a)).toBeFocused();
  await text(b, 1).click();
  await b.keyboard.type('Meanwhile.');
  await expect(text(a, 1)).toContainText('Meanwhile.', { timeout: 5_000 });
  await expect(name(b)).toHaveValue('Yosuke Higa');
  await ime.send('Input.insertText', { text: '你' });
  await expect(name(b)).toHaveValue('Yosuke Higa你');
  await a.reload();
  await expect(name(a)).toHaveValue('Yosuke Higa你');
});
