import { type Browser, expect, type Page, test } from '@playwright/test';
import { newcomer } from '@plenary/domain/testing';
import { createSession, startApi, type TestApi } from '@plenary/test-kit';
import { everybodyLeaves } from './closing.ts';
import { fillQueue } from './many-questions.ts';
import { seatedAt } from './seated.ts';

let api: TestApi;
test.afterAll(everybodyLeaves);
test.beforeAll(async () => {
  api = await startApi();
});
test.afterAll(() => api?.stop());

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const chosen = (page: Page) => page.locator('li[aria-current="true"]');
const ask = (session: Awaited<ReturnType<typeof createSession>>, text: string) =>
  session.seats.attendee.command('qna.ask', { text, language: 'en', anonymous: false, namedInMinutes: true });

test('QS-20 QS-26 two moderators see one another, and who was too late is told who was first', async ({ browser }) => {
  const session = await createSession(api);
  for (const text of ['Who keeps the key?', 'Is the soup warm?', 'Did the bell ring?']) await ask(session, text);
  const [wilk, host] = [await seatedAt(browser, session.seats.moderator, 'questions'), await seatedAt(browser, session.seats.host, 'questions')];
  await expect(chosen(wilk)).toContainText('Who keeps the key?');
  await expect(column(host, 'To review').getByText('moderator is on this just now')).toBeVisible();
  // The host writes to the same question while the moderator approves it.
  await host.keyboard.press('e');
  const dialog = host.getByRole('dialog');
  await dialog.getByLabel('The question').fill('Who keeps the key to the hall?');
  await wilk.keyboard.press('a');
  await expect(column(wilk, 'Approved').getByText('Who keeps the key?')).toBeVisible();
  await expect(chosen(wilk)).not.toContainText('Who keeps the key?');
  // An edit is still possible: nothing that was typed is lost.
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(column(wilk, 'Approved').getByText('Who keeps the key to the hall?')).toBeVisible();
  // Both at once: one of them is told.
  await expect(chosen(host)).toBeVisible();
  await host.getByRole('button', { name: /soup/ }).click();
  await wilk.getByRole('button', { name: /soup/ }).click();
  await wilk.keyboard.press('d');
  await host.keyboard.press('a');
  await expect(column(wilk, 'Approved').getByText('Is the soup warm?')).toBeVisible();
  await expect(column(wilk, 'Approved').getByText('Did the bell ring?')).toHaveCount(0);
});

test('QS-24 each act is undone by one key, and the focus stays', async ({ browser }) => {
  const session = await createSession(api);
  for (const text of ['Who keeps the key?', 'Who keeps the keys?']) await ask(session, text);
  const page = await seatedAt(browser, session.seats.moderator, 'questions');
  const review = column(page, 'To review');
  await expect(chosen(page)).toContainText('Who keeps the key?');
  await page.keyboard.press('d');
  await page.keyboard.press('2');
  await expect(page.getByRole('status').getByText('Declined 1: Not about this session')).toBeVisible();
  await page.keyboard.press('z');
  await expect(review.getByRole('button', { name: 'Who keeps the key?', exact: true })).toBeVisible();
  // Next, live, answered: and each of them back.
  await page.keyboard.press('k');
  await page.keyboard.press('a');
  await expect(page.getByRole('status').getByText('Approved 1')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+L');
  await expect(page.getByRole('status').getByText('1 is next')).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('status').getByText('Put 1 live')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('x');
  await expect(page.getByRole('status').getByText('1 is answered')).toBeVisible();
  await page.keyboard.press('z');
  await expect(column(page, 'On the floor').getByText('Who keeps the key?')).toBeVisible();
  // Joined and parted: the votes go and come back.
  await page.keyboard.press('r');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('m');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Who keeps the key/ })
    .click();
  await expect(page.getByRole('status').getByText('Merged 2 into 1')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Part again' }).click();
  await expect(review.getByText('Who keeps the keys?')).toBeVisible();
});

test('QS-23 QS-25 every key stands in the help, finding narrows the queue, and the rules act at once', async ({ browser }) => {
  const session = await createSession(api);
  for (const text of ['Who keeps the key?', '水表是谁付的钱？']) await ask(session, text);
  const page = await seatedAt(browser, session.seats.moderator, 'questions');
  await expect(chosen(page)).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys of the queue' });
  for (const key of ['J', 'K', 'A', 'D', 'M', 'E', 'L', 'X', 'W', 'F', 'R', 'B', 'V', 'Z', '/', '?'])
    await expect(help.getByText(key, { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('水表');
  await expect(column(page, 'To review').getByText('Who keeps the key?')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(column(page, 'To review').getByText('Who keeps the key?')).toBeVisible();
  await page.keyboard.press('b');
  const behalf = page.getByRole('dialog', { name: 'Ask on behalf of someone' });
  await behalf.getByLabel('The question', { exact: true }).fill('And who opens it at night?');
  await behalf.getByLabel('Whose question is it?').fill('Old Wu');
  await behalf.getByRole('button', { name: 'Add to the approved questions' }).click();
  await expect(column(page, 'Approved').getByText('Old Wu')).toBeVisible();
  await page.getByRole('button', { name: 'Silence attendee' }).click();
  await expect(column(page, 'To review').getByText('Nothing waits to be reviewed.')).toBeVisible();
  expect(await ask(session, 'May I?').catch(String)).toContain('silenced');
  await page.keyboard.press('z');
  await expect(column(page, 'To review').getByText('Who keeps the key?')).toBeVisible();
  await page.getByRole('button', { name: 'Rules' }).click();
  await page.getByRole('dialog').getByLabel('Slow mode').selectOption('60');
  await expect(page.getByText('slow mode', { exact: false }).first()).toBeVisible();
  expect(await ask(session, 'So soon?').catch(String)).toContain('slow-mode');
});

/** A phone on which the first of two questions was approved a moment ago. */
async function withOneApproved(browser: Browser): Promise<Page> {
  const session = await createSession(api);
  for (const text of ['Who keeps the key?', 'Is the soup warm?']) await ask(session, text);
  const page = await seatedAt(browser, session.seats.moderator, 'questions');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(chosen(page)).toContainText('Who keeps the key?');
  await page.keyboard.press('a');
  await expect(page.getByRole('status').getByText('Approved 1')).toBeVisible();
  return page;
}

test('QS-30 on a phone a column shows its questions as soon as it is chosen, and nothing lies over its controls', async ({ browser }) => {
  const page = await withOneApproved(browser);
  // In the first pictures, before a second passes and draws the screen anew.
  const shown = await page.getByRole('tab', { name: 'Approved' }).evaluate(async (tab: HTMLElement) => {
    tab.click();
    for (let picture = 0; picture < 2; picture++) await new Promise(requestAnimationFrame);
    return document.querySelector('[role="tabpanel"]')?.textContent;
  });
  expect(shown).toContain('Who keeps the key?');
  await page.getByRole('button', { name: 'Ask on behalf of someone' }).click();
  await expect(page.getByRole('dialog', { name: 'Ask on behalf of someone' })).toBeVisible();
});

test('QS-30 on a phone keys act in the column that is shown, and no other', async ({ browser }) => {
  const page = await withOneApproved(browser);
  // Among the tabs the arrow keys move, and leave the focus there.
  await page.getByRole('tab', { name: 'To review' }).press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Approved' })).toBeFocused();
  await expect(chosen(page)).toContainText('Who keeps the key?');
  await page.keyboard.press('l');
  await expect(page.getByRole('status').getByText('Put 1 live')).toBeVisible();
  await page.locator('body').press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'To review' })).toHaveAttribute('aria-selected', 'true');
  await expect(chosen(page)).toContainText('Is the soup warm?');
});

test('QS-60 on a phone the running slot and its time stand over the queue, and the running order leads to one slot', async ({ browser }) => {
  const page = await withOneApproved(browser);
  await expect(page.getByText(/^\d\d:\d\d$/)).toBeVisible();
  await page.getByRole('button', { name: 'Open the programme' }).click();
  const order = page.getByRole('dialog', { name: 'Questions by slot' });
  await order.getByRole('button', { name: /2 questions/ }).click();
  await expect(order).toBeHidden();
  await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
});

test('QS-61 what waits is counted whatever is looked for, and the live question is not deferred unsaid', async ({ browser }) => {
  const session = await createSession(api);
  for (const text of ['Who keeps the key?', 'Is the soup warm?', 'Did the bell ring?']) await ask(session, text);
  const page = await seatedAt(browser, session.seats.moderator, 'questions');
  const waiting = page.getByRole('link', { name: /^Questions/ });
  await expect(waiting).toHaveText('Questions 3');
  await expect(chosen(page)).toContainText('Who keeps the key?');
  await page.keyboard.press('l');
  await expect(page.getByRole('status').getByText('Put 1 live')).toBeVisible();
  await expect(chosen(page)).toContainText('Is the soup warm?');
  await page.keyboard.press('a');
  await expect(waiting).toHaveText('Questions 1');
  await page.keyboard.press('/');
  await page.keyboard.type('nothing of the kind');
  await expect(page.getByText('Nothing here fits what you look for.').first()).toBeVisible();
  await expect(waiting).toHaveText('Questions 1');
  await page.keyboard.press('Escape');
  // The keys lead to the live question, and the focus goes along.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(column(page, 'On the floor').locator('[aria-current="true"]')).toBeFocused();
  await page.getByRole('button', { name: 'Defer the rest' }).click();
  await expect(page.getByRole('dialog')).toContainText('Question 1, which is being put now, is one of them.');
});

test('QS-29 an act that is answered late leaves open what was opened since', async ({ browser }) => {
  const session = await createSession(api);
  for (const text of ['Who keeps the key?', 'Is the soup warm?']) await ask(session, text);
  const page = await seatedAt(browser, session.seats.moderator, 'questions');
  await expect(chosen(page)).toContainText('Who keeps the key?');
  // With the line down the act is on its way until it is up again.
  await page.context().setOffline(true);
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Is the soup warm?', exact: true }).click();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('The question').fill('Is the soup still warm?');
  await page.context().setOffline(false);
  await expect(column(page, 'Approved').getByText('Who keeps the key?')).toBeVisible();
  await expect(page.getByRole('status').getByText('Approved 1')).toBeVisible();
  await expect(dialog.getByLabel('The question')).toHaveValue('Is the soup still warm?');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(column(page, 'To review').getByText('Is the soup still warm?')).toBeVisible();
});

test('QS-31 a number declines nothing once the question for which the reasons were opened has left', async ({ browser }) => {
  const session = await createSession(api);
  const { id: questionId } = await ask(session, 'Who keeps the key?');
  for (const text of ['Is the soup warm?', 'Did the bell ring?']) await ask(session, text);
  const page = await seatedAt(browser, session.seats.moderator, 'questions');
  await expect(chosen(page)).toContainText('Who keeps the key?');
  await page.keyboard.press('d');
  await expect(page.getByRole('region', { name: /Decline, and tell/ })).toBeVisible();
  await session.seats.host.command('qna.approve', { questionId });
  await expect(chosen(page)).toContainText('Is the soup warm?');
  await page.keyboard.press('2');
  await page.keyboard.press('a');
  await expect(page.getByRole('status').getByText('Approved 2')).toBeVisible();
});

test('QS-32 the keys of an input method that composes neither end the search nor clear it', async ({ browser }) => {
  const session = await createSession(api);
  for (const text of ['鍵は誰が持っていますか', 'Is the soup warm?']) await ask(session, text);
  const page = await seatedAt(browser, session.seats.moderator, 'questions');
  await expect(chosen(page)).toBeVisible();
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: 'Find questions' });
  await field.fill('鍵');
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
  await field.dispatchEvent('keydown', { key: 'Escape', isComposing: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('鍵');
  await page.keyboard.press('Escape');
  await expect(column(page, 'To review').getByText('Is the soup warm?')).toBeVisible();
});

test('QS-24 while an act is on its way, the one before it is not taken back instead', async ({ browser }) => {
  const session = await createSession(api);
  for (const text of ['Who keeps the key?', 'Is the soup warm?', 'Did the bell ring?']) await ask(session, text);
  const page = await seatedAt(browser, session.seats.moderator, 'questions');
  await expect(chosen(page)).toContainText('Who keeps the key?');
  await page.keyboard.press('a');
  await expect(page.getByRole('status').getByText('Approved 1')).toBeVisible();
  await page.context().setOffline(true);
  await page.keyboard.press('d');
  await page.keyboard.press('1');
  await page.keyboard.press('z');
  await page.context().setOffline(false);
  await expect(chosen(page)).toContainText('Did the bell ring?');
  // Commands go one after the other: when this one is answered, every one before it is done.
  await page.keyboard.press('a');
  await expect(page.getByRole('status').getByText('Approved 3')).toBeVisible();
  await expect(column(page, 'Approved').getByText('Who keeps the key?')).toBeVisible();
});

test('QS-33 what is asked for somebody is asked once, and for the right one of two who bear the name', async ({ browser }) => {
  const session = await createSession(api);
  const { owner, moderator } = session.seats;
  for (const affiliation of ['Institute for Commons', 'School of Wells'])
    await owner.command('people.add', newcomer(['attendee'], { name: 'Li Wei', affiliation }));
  const page = await seatedAt(browser, moderator, 'questions');
  await expect(column(page, 'To review')).toBeVisible();
  await page.keyboard.press('b');
  const behalf = page.getByRole('dialog', { name: 'Ask on behalf of someone' });
  const add = behalf.getByRole('button', { name: 'Add to the approved questions' });
  await behalf.getByLabel('The question', { exact: true }).fill('Who keeps the key?');
  await behalf.getByLabel('Whose question is it?').fill('Li Wei');
  await expect(add).toBeDisabled();
  await behalf.getByLabel('Which of the people of this name?').selectOption({ label: 'Li Wei · School of Wells' });
  await page.context().setOffline(true);
  await add.click();
  await add.click();
  await page.context().setOffline(false);
  await expect(behalf).toBeHidden();
  await expect(column(page, 'Approved').getByText('School of Wells')).toBeVisible();
  // Commands go one after the other: when this one is answered, both presses are.
  await page.getByRole('button', { name: 'Close questions' }).click();
  await expect(page.getByRole('status').getByText('Changed the rules for questions')).toBeVisible();
  await expect(column(page, 'Approved').getByText('Who keeps the key?')).toHaveCount(1);
});

test('QS-34 a translation keeps what is typed for each language, and an edit shows what another moderator wrote meanwhile', async ({ browser }) => {
  const session = await createSession(api);
  const { id: questionId } = await ask(session, 'Who keeps the key?');
  const page = await seatedAt(browser, session.seats.moderator, 'questions');
  const { host } = session.seats;
  await expect(chosen(page)).toBeVisible();
  await page.keyboard.press('g');
  const dialog = page.getByRole('dialog');
  const [into, translation] = [dialog.getByLabel('Into'), dialog.getByLabel('The translation')];
  await into.selectOption('zh');
  await translation.fill('钥匙在谁手里？');
  await into.selectOption('ja');
  await expect(translation).toHaveValue('');
  await translation.fill('鍵は誰が持っていますか');
  await into.selectOption('zh');
  await expect(translation).toHaveValue('钥匙在谁手里？');
  await host.command('qna.translate', { questionId, language: 'zh', text: '谁拿着钥匙？' });
  await expect(dialog.getByText('Meanwhile somebody else wrote: 谁拿着钥匙？')).toBeVisible();
  // One is saved; the other is still there to be.
  await dialog.getByRole('button', { name: 'Save the translation' }).click();
  await expect(page.getByText('Translated 1')).toBeVisible();
  await into.selectOption('ja');
  await expect(translation).toHaveValue('鍵は誰が持っていますか');
  await dialog.getByRole('button', { name: 'Save the translation' }).click();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('e');
  const edited = dialog.getByLabel('The question');
  await edited.fill('Who keeps the key to the hall?');
  await host.command('qna.edit', { questionId, text: 'Who has the key?' });
  await expect(dialog.getByText('Meanwhile somebody else wrote: Who has the key?')).toBeVisible();
  await expect(edited).toHaveValue('Who keeps the key to the hall?');
});

test('QS-28 a moderator clears fifty questions in three minutes by keyboard alone', async ({ browser }) => {
  const session = await createSession(api);
  await fillQueue(api, session, 50);
  const page = await seatedAt(browser, session.seats.moderator, 'questions');
  const review = column(page, 'To review');
  await expect(review.getByRole('heading')).toContainText('50');
  const began = Date.now();
  for (let done = 0; done < 50; done++) {
    await expect(chosen(page)).toBeVisible();
    if (done % 5 === 4) {
      await page.keyboard.press('d');
      await page.keyboard.press(String(1 + (done % 4)));
    } else if (done % 5 === 3 && done > 5) {
      await page.keyboard.press('m');
      await page.keyboard.press('Enter');
    } else await page.keyboard.press('a');
    await expect(review.getByRole('heading')).toContainText(String(49 - done));
  }
  expect(Date.now() - began).toBeLessThan(180_000);
  await expect(review.getByText('Nothing waits to be reviewed.')).toBeVisible();
});
