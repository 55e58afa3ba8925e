import { expect, test } from '@playwright/test';
import type { Server } from '../house/server.ts';
import { everybodyLeaves } from './closing.ts';
import { closeHouse, emptyHouse, endSession, invite, planSession, planTalk } from './hosting.ts';
import { type Person, person, seesMovingPictures } from './people.ts';
import { publishes } from './recording.ts';

const SLUG = 'what-we-keep';
const ASKED = '名单在搬家以后怎么办？';
const ANSWERED = 'The list stays on the door; the need moves with the person.';

let server: Server;
test.afterAll(everybodyLeaves);
test.beforeAll(() => {
  server = emptyHouse();
});
test.afterAll(() => closeHouse(server));

test('a symposium goes the whole way, from an empty house to its published page', async ({ browser }) => {
  test.setTimeout(360_000);
  const { url, links, pid } = await server.line;
  const to = (path: string) => `${url}/s/${SLUG}${path}`;
  const host: Person = await person(browser, 'host', { timezoneId: 'Asia/Shanghai' });
  const [first, second, moderator, recorder, attendee] = await Promise.all([
    person(browser, 'first-speaker', { timezoneId: 'Asia/Tokyo' }),
    person(browser, 'second-speaker', { timezoneId: 'Europe/Rome' }),
    person(browser, 'moderator', { timezoneId: 'Europe/Warsaw' }),
    person(browser, 'recorder', { timezoneId: 'Asia/Shanghai' }),
    person(browser, 'attendee', { phone: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }),
  ]);
  const invitations: Record<string, string> = {};

  await test.step('plan: a session with two talks is announced, and everybody gets a link', async () => {
    const { page } = host;
    await page.goto(String(links['owner']));
    await planSession(page, url, SLUG, 'What we keep');
    await planTalk(page, { en: 'The list on the door', zh: '门上的名单' }, { name: 'Haruka Minami' });
    await planTalk(page, { en: 'Lending without a ledger', zh: '没有账本的借贷' }, { name: 'Matteo Bellandi' });
    await page.getByRole('tab', { name: 'Session' }).click();
    await page.getByLabel('Title, 中文').fill('我们留下什么');
    await page.getByLabel('Venue, English').fill('Online, hosted from Beijing');
    await page.getByLabel('Issued by, English').fill('Secretariat of the Alliance');
    await page.getByLabel('Anyone may enter with a name only').check();
    await page.getByRole('button', { name: 'Announce the session' }).click();
    await expect(page.getByText('Scheduled')).toBeVisible();
    await host.photograph('01-plan');
    await page.getByRole('link', { name: 'Host console' }).click();
    for (const [name, role] of [
      ['Haruka Minami', null],
      ['Matteo Bellandi', null],
      ['Tomasz Wilk', 'Moderator'],
      ['Liu Shiyu', 'Recorder'],
    ] as const) {
      invitations[name] = await invite(page, name, role);
    }
    await host.photograph('02-invite');
  });

  await test.step('doors: everybody comes in; speakers check their devices', async () => {
    await host.page.getByRole('button', { name: 'Open the doors' }).first().click();
    await moderator.page.goto(invitations['Tomasz Wilk'] ?? '');
    await expect(moderator.page).toHaveURL(to('/questions'));
    await recorder.page.goto(invitations['Liu Shiyu'] ?? '');
    await expect(recorder.page).toHaveURL(to('/minutes'));
    for (const [speaker, name] of [
      [first, 'Haruka Minami'],
      [second, 'Matteo Bellandi'],
    ] as const) {
      await speaker.page.goto(invitations[name] ?? '');
      await expect(speaker.page).toHaveURL(to('/room'));
      await expect(speaker.page.getByText('You can be seen.')).toBeVisible();
      await speaker.photograph('03-devices');
      await speaker.page.getByRole('button', { name: 'Enter the room' }).click();
    }
    await attendee.page.goto(to('/room'));
    await attendee.page.getByLabel('姓名').fill('郑雅文');
    await attendee.page.getByRole('button', { name: '进入' }).click();
    await attendee.photograph('04-doors');
  });

  await test.step('stage: the first speaker is seen, in frames that are really decoded', async () => {
    await host.page.getByRole('button', { name: /^Start/ }).click();
    await expect(first.page.getByText('You are on stage')).toBeVisible();
    await seesMovingPictures(attendee.page);
    await first.photograph('05-stage');
    await attendee.photograph('05-stage');
    await host.photograph('05-stage');
  });

  await test.step('question: asked in Chinese, approved, put live', async () => {
    await attendee.page.getByPlaceholder(/提问/).fill(ASKED);
    await attendee.page.getByRole('button', { name: '提交' }).click();
    await attendee.photograph('06-asked');
    await moderator.page.getByText(ASKED).first().click();
    await moderator.page.getByRole('button', { name: 'Approve' }).click();
    await moderator.page.getByRole('region', { name: 'Approved' }).getByText(ASKED).click();
    await moderator.photograph('06-approved');
    await moderator.page.getByRole('button', { name: 'Put live' }).click();
    await expect(first.page.getByText(ASKED)).toBeVisible();
    await expect(attendee.page.getByText('正在提问', { exact: true })).toBeVisible();
    await first.photograph('07-live');
    await attendee.photograph('07-live');
  });

  await test.step('minutes: the question stands in its section; the recorder writes the answer', async () => {
    const section = recorder.page.getByRole('textbox', { name: 'Minutes of The list on the door, English' });
    await expect(section.getByText(ASKED)).toBeVisible();
    await section.click();
    await recorder.page.keyboard.press('Control+Home');
    await recorder.page.keyboard.type('In a street of sixty-one households a list hangs on a door.');
    await recorder.page.keyboard.press('Alt+a');
    await recorder.page.keyboard.type(ANSWERED);
    await expect(recorder.page.getByText(/^Saved/)).toBeVisible();
    await recorder.photograph('08-minutes');
    await moderator.page.getByRole('button', { name: 'Answered' }).click();
    await expect(attendee.page.getByText('正在提问', { exact: true })).toBeHidden();
  });

  await test.step('kill -9: everyone comes back by themselves, and nothing that was acknowledged is lost', async () => {
    process.kill(pid, 'SIGKILL');
    await recorder.page.getByRole('textbox', { name: 'Minutes of The list on the door, English' }).click();
    await recorder.page.keyboard.press('Control+Home');
    await recorder.page.keyboard.type('Written while the server was away. ');
    await attendee.photograph('09-killed');
    await expect.poll(async () => (await fetch(`${url}/health/live`).catch(() => null))?.status, { timeout: 60_000 }).toBe(200);
    await expect(recorder.page.getByText(/^Saved/)).toBeVisible({ timeout: 30_000 });
    await expect(recorder.page.getByText(ANSWERED)).toBeVisible();
    await expect(moderator.page.getByText('Reconnecting').first()).toBeHidden({ timeout: 30_000 });
    await seesMovingPictures(attendee.page);
    await attendee.photograph('10-back');
  });

  await test.step('next slot: the first speaker can no longer publish, the second can', async () => {
    await host.page.getByRole('button', { name: /^Next/ }).click();
    await expect(second.page.getByText('You are on stage')).toBeVisible();
    await expect(first.page.getByText('You are on stage')).toBeHidden();
    await expect(first.page.getByRole('button', { name: /^Mic/ })).toBeHidden();
    await seesMovingPictures(attendee.page);
    await seesMovingPictures(first.page);
    await second.photograph('11-next');
    await first.photograph('11-next');
    await host.photograph('11-next');
  });

  await test.step('end and publish: the page holds it all', async () => {
    await endSession(host.page);
    await publishes(recorder.page, 1);
    await recorder.photograph('12-published');
    const reader = await person(browser, 'reader', { timezoneId: 'Europe/London' });
    await reader.page.goto(`${url}/p/${SLUG}`);
    for (const held of [
      'What we keep',
      'The list on the door',
      'Haruka Minami',
      ASKED,
      '郑雅文',
      ANSWERED,
      'sixty-one households',
      'Written while the server was away.',
      'Lending without a ledger',
      'Matteo Bellandi',
      'Liu Shiyu',
    ]) {
      await expect(reader.page.getByText(held).filter({ visible: true }).first()).toBeVisible();
    }
    await reader.photograph('13-page');
  });
});
