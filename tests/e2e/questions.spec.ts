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

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const ask = async (page: Page, text: string) => {
  await page.locator('#ask').fill(text);
  await page.keyboard.press('Control+Enter');
};

test('QS-50 QS-51 QS-52 QS-54 QS-55 questions go their whole way between six people', async ({ browser }) => {
  test.setTimeout(300_000);
  const session = await createSession(api);
  const { seats } = session;
  const [mei, sol] = [await session.seat('attendee', 'Mei'), await session.seat('attendee', 'Sol')];
  const moderator = await seatedAt(browser, seats.moderator, 'questions');
  const second = await seatedAt(browser, seats.host, 'questions');
  const named = await seatedAt(browser, seats.attendee, 'room');
  const chinese = await seatedAt(browser, mei, 'room', { width: 390, height: 844 });
  const offline = await seatedAt(browser, sol, 'room');
  const presenter = await seatedAt(browser, seats.recorder, 'presenter', { width: 1280, height: 720 });

  let gone = 0;

  await test.step('one asks by name, one in Chinese and without a name, one while the network is gone', async () => {
    await ask(named, 'Who keeps the key?');
    await chinese.locator('#ask').fill('水表是谁付的钱？');
    await chinese.getByRole('button', { name: /In the minutes as/ }).click();
    await chinese.getByRole('button', { name: 'Anonymous to all but moderators' }).click();
    await chinese.keyboard.press('Escape');
    await chinese.getByRole('button', { name: 'Send' }).click();
    await expect(column(moderator, 'To review').getByText('Who keeps the key?')).toBeVisible();
    await offline.context().setOffline(true);
    gone = Date.now();
    await ask(offline, 'Did the bell ring?');
    await expect(offline.getByText('Did the bell ring?')).toHaveCount(0);
    await expect(column(moderator, 'To review').getByText('Did the bell ring?')).toHaveCount(0);
  });

  await test.step('moderators approve and translate; the reader has it in their language, the original a press away', async () => {
    await column(moderator, 'To review').getByRole('button', { name: '水表是谁付的钱？' }).click();
    await moderator.keyboard.press('g');
    const dialog = moderator.getByRole('dialog');
    await dialog.getByLabel('Into').selectOption('en');
    await dialog.getByLabel('The translation').fill('Who paid for the meters?');
    await dialog.getByRole('button', { name: 'Save the translation' }).click();
    await expect(moderator.getByText('Translated 2')).toBeVisible();
    await moderator.keyboard.press('a');
    const row = named.getByRole('listitem').filter({ hasText: 'Who paid for the meters?' });
    await expect(row).toBeVisible();
    await expect(row.getByText('Anonymous')).toBeVisible();
    await row.getByRole('button', { name: 'Show the original' }).click();
    await expect(named.getByText('水表是谁付的钱？')).toBeVisible();
    await named.getByRole('button', { name: 'Follow Question 2' }).click();
    await expect(named.getByRole('heading', { name: 'Question 2, which you follow' })).toBeVisible();
  });

  await test.step('an edit for clarity: the asker sees both', async () => {
    await column(moderator, 'To review').getByRole('button', { name: 'Who keeps the key?' }).click();
    await moderator.keyboard.press('e');
    await moderator.getByRole('dialog').getByLabel('The question').fill('Who keeps the key to the hall?');
    await moderator.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(named.getByText('You wrote: Who keeps the key?')).toBeVisible();
    // The asker may see it before the moderator's dialog has closed, and keys in a dialog are its own.
    await expect(moderator.getByRole('dialog')).toHaveCount(0);
    await moderator.keyboard.press('a');
    await expect(chinese.getByText('Who keeps the key to the hall?')).toBeVisible();
    await expect(chinese.getByText('You wrote')).toHaveCount(0);
  });

  await test.step('put live: in the room, on the presenter’s transparent page, and told to who follows', async () => {
    await expect(presenter.locator('blockquote')).toHaveCount(0);
    await column(moderator, 'Approved').getByRole('button', { name: '水表是谁付的钱？' }).click();
    await moderator.keyboard.press('l');
    await expect(presenter.locator('blockquote')).toHaveText('水表是谁付的钱？');
    await expect(named.getByRole('status').filter({ hasText: 'Question 2, which you follow: live' })).toBeVisible();
    const picture = await presenter.screenshot({ omitBackground: true });
    // The corner pixel: nothing at all.
    const corner = await presenter.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(1, 1).getContext('2d');
        canvas?.drawImage(bitmap, 0, 0);
        return canvas?.getImageData(0, 0, 1, 1).data[3];
      },
      [...picture],
    );
    expect(corner).toBe(0);
    await second.keyboard.press('ArrowRight');
    await second.keyboard.press('ArrowRight');
    await second.keyboard.press('x');
    await expect(presenter.locator('blockquote')).toHaveCount(0);
  });

  await test.step('who was away for a minute comes back: what they asked is there, once', async () => {
    await expect.poll(() => Date.now() - gone, { timeout: 70_000 }).toBeGreaterThan(60_000);
    await offline.context().setOffline(false);
    await expect(column(moderator, 'To review').getByText('Did the bell ring?')).toBeVisible({ timeout: 30_000 });
    await moderator.keyboard.press('ArrowLeft');
    await expect(column(moderator, 'To review').getByRole('button', { name: 'Did the bell ring?' })).toHaveCount(1);
    await offline.getByRole('button', { name: 'Withdraw' }).click();
    await expect(offline.getByText('Question 3 is withdrawn')).toBeVisible();
    await offline.getByRole('button', { name: 'Undo' }).click();
    await expect(offline.getByText('Did the bell ring?')).toBeVisible();
  });

  await test.step('at the end the rest is deferred, and the speaker answers in writing', async () => {
    await seats.host.command('running-order.end', {});
    await moderator.getByRole('button', { name: 'Defer the rest' }).click();
    await moderator.getByRole('dialog').getByRole('button', { name: 'Defer 1 question' }).click();
    await expect(column(moderator, 'On the floor').getByText('Who keeps the key to the hall?')).toBeVisible();
    const speaker = await seatedAt(browser, seats.speaker, 'room');
    await expect(speaker.getByRole('heading', { name: '1 question for you' })).toBeVisible();
    await speaker.getByRole('button', { name: 'Write the answer' }).click();
    await speaker.getByLabel('Your answer').fill('It hangs by the door.');
    await speaker.reload();
    await expect(speaker.getByLabel('Your answer')).toHaveValue('It hangs by the door.');
    await speaker.getByRole('button', { name: 'Send the answer' }).click();
    await expect(speaker.getByRole('heading', { name: /for you/ })).toHaveCount(0);
  });
});

test('QS-53 the box says what stands in the way, and keeps what was typed', async ({ browser }) => {
  const session = await createSession(api);
  const { moderator, attendee } = session.seats;
  const page = await seatedAt(browser, attendee, 'room');
  await page.locator('#ask').fill('Who keeps the key?');
  await moderator.command('qna.set', { open: false });
  await expect(page.getByText('Questions are closed at the moment.')).toBeVisible();
  await expect(page.locator('#ask')).toHaveValue('Who keeps the key?');
  await moderator.command('qna.set', { open: true, slowSeconds: 600 });
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: 'Your question' })).toBeVisible();
  await expect(page.getByText(/Slow mode: you can ask again in/)).toBeVisible();
  await moderator.command('qna.silence', { participantId: attendee.participantId });
  await expect(page.getByText('The moderators have ended your questions in this session.').first()).toBeVisible();
});

test('QS-56 a question that is asked without a name stays so over a look elsewhere, a reload and a change of the rules', async ({ browser }) => {
  const session = await createSession(api);
  const { moderator, attendee } = session.seats;
  const page = await seatedAt(browser, attendee, 'room', { width: 390, height: 844 });
  const hidden = page.getByRole('button', { name: /In the minutes as Anonymous Anonymous in the room/ });
  await page.locator('#ask').fill('Who took the key?');
  await page.getByRole('button', { name: /In the minutes as/ }).click();
  await page.getByRole('button', { name: 'Anonymous', exact: true }).click();
  await page.getByRole('button', { name: 'Anonymous to all but moderators' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Programme', exact: true }).click();
  await expect(page.locator('#ask')).toHaveCount(0);
  await page.getByRole('button', { name: /^Questions/ }).click();
  await expect(hidden).toBeVisible();
  await page.reload();
  await expect(page.locator('#ask')).toHaveValue('Who took the key?');
  await expect(hidden).toBeVisible();
  // By name only from now on: that is said, and nothing goes out until the asker has agreed to it.
  await moderator.command('qna.set', { anonymous: false });
  await expect(page.getByText('Questions are asked by name in this session.')).toBeVisible();
  await page.locator('#ask').press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled();
  await expect(page.locator('#ask')).toHaveValue('Who took the key?');
  await page.getByRole('button', { name: 'Ask by name' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: 'Your question' })).toBeVisible();
  await expect(page.getByText('Questions are asked by name in this session.')).toHaveCount(0);
});

test('QS-57 a question that is refused late is told with its words, whatever is in the box by then', async ({ browser }) => {
  const session = await createSession(api);
  const { moderator, attendee } = session.seats;
  const page = await seatedAt(browser, attendee, 'room', { width: 390, height: 844 });
  const asks = async (text: string) => {
    await page.locator('#ask').fill(text);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.locator('#ask')).toHaveValue('');
  };
  const refused = (text: string) => page.getByRole('status').filter({ hasText: 'Questions are closed' }).getByText(text);
  const isRefused = async () => {
    await moderator.command('qna.set', { open: false });
    await page.context().setOffline(false);
  };
  await asks('Who keeps the key?');
  await page.getByRole('button', { name: 'Programme', exact: true }).click();
  await isRefused();
  await expect(refused('Who keeps the key?')).toBeVisible();
  await moderator.command('qna.set', { open: true });
  await page.getByRole('button', { name: /^Questions/ }).click();
  await asks('Is the soup warm?');
  await page.locator('#ask').fill('Did the bell');
  await isRefused();
  await expect(refused('Is the soup warm?')).toBeVisible();
  await expect(page.locator('#ask')).toHaveValue('Did the bell');
  await moderator.command('qna.set', { open: true });
  await page.locator('#ask').fill('');
  await asks('Did the bell ring?');
  await isRefused();
  await expect(page.locator('#ask')).toHaveValue('Did the bell ring?');
});

test('QS-58 a place in line and the seconds of slow mode are seen, not spoken', async ({ browser }) => {
  const session = await createSession(api);
  const { moderator, attendee } = session.seats;
  await moderator.command('qna.set', { slowSeconds: 600 });
  const { id: questionId } = await attendee.command('qna.ask', { text: 'Who keeps the key?', language: 'en', anonymous: false, namedInMinutes: true });
  const page = await seatedAt(browser, attendee, 'room');
  const spoken = page.getByRole('status');
  await expect(spoken.filter({ hasText: 'You have to wait before you can ask again.' })).toHaveCount(1);
  await expect(page.getByRole('timer').filter({ hasText: /Slow mode: you can ask again in/ })).toBeVisible();
  await expect(spoken.filter({ hasText: /you can ask again in/ })).toHaveCount(0);
  await moderator.command('qna.approve', { questionId });
  await expect(spoken.filter({ hasText: 'Your question 1: approved.' })).toBeVisible();
  await expect(page.getByText('place 1')).toBeVisible();
  await expect(spoken.filter({ hasText: 'place 1' })).toHaveCount(0);
});
