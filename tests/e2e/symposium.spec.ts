import { expect, test } from '@playwright/test';
import type { Server } from '../house/server.ts';
import { ANSWERED, DETAILS, LEFT, ORGANISATION, PARTS, SYMPOSIUM } from './alliance.ts';
import { everybodyLeaves } from './closing.ts';
import { closeHouse, emptyHouse, endSession, fillWords, invite, planSession, planTalk } from './hosting.ts';
import { acts, asksFor, chooses, isAnswered } from './moderating.ts';
import { person } from './people.ts';
import { publishes, textOf, writes } from './recording.ts';

const { slug, title } = SYMPOSIUM;
const TALKS = PARTS.flat();
const [PUT, JOINED, DECLINED] = ['一年以后，团结还会剩下多少？', '团结能持续多久？', '午饭在哪里吃？'] as const;
const [DEFERRED] = LEFT;
const REMARK = 'The next meeting should be about care of body and mind.';
const ERRATUM = { en: 'Talk 4: the cures were missing.\nQuestion 4: answered in writing.', zh: '第四场：补上治愈人数。' };

let server: Server;
test.afterAll(everybodyLeaves);
test.beforeAll(() => {
  server = emptyHouse();
});
test.afterAll(() => closeHouse(server));

test('PUB-11 PUB-12 PUB-28 a symposium with every kind of content, from an empty house to the second version of its page', async ({ browser }) => {
  const { url, links } = await server.line;
  const to = (path: string) => `${url}/s/${slug}${path}`;
  const [host, speaker, moderator, first, second, attendee] = await Promise.all([
    person(browser, 'host', { timezoneId: 'Asia/Shanghai' }),
    person(browser, 'speaker', { timezoneId: 'Asia/Tokyo' }),
    person(browser, 'moderator'),
    person(browser, 'recorder'),
    person(browser, 'second-recorder'),
    person(browser, 'attendee', { phone: true, locale: 'zh-CN' }),
  ]);
  const hosting = host.page;

  await test.step('plan: the organisation, two parts, seven talks, one of them without a name and one without anything', async () => {
    const { page } = host;
    await page.goto(String(links['owner']));
    await page.goto(`${url}/organisation`);
    const naming = page.locator('form').filter({ has: page.getByRole('button', { name: 'Save the name' }) });
    await naming.getByLabel('English').fill(ORGANISATION.en);
    await naming.getByLabel('中文').fill(ORGANISATION.zh);
    await naming.getByRole('button').click();
    // What the first start called it in a language that was not touched is not published under the new name.
    await expect(naming.getByLabel('日本語')).toHaveValue('');
    await planSession(page, url, slug, title.en);
    await page.getByRole('tab', { name: 'Session' }).click();
    for (const [label, words] of Object.entries(DETAILS)) await fillWords(page, label, words);
    await page.getByLabel('Anyone may enter with a name only').check();
    for (const [index, part] of PARTS.entries()) {
      await page.getByRole('contentinfo').getByRole('button', { name: 'Part', exact: true }).click();
      await expect(page.getByRole('heading', { name: `Part ${index + 1}` })).toBeVisible();
      for (const { subject, speaker: who } of part) await planTalk(page, subject, who);
    }
    await page.getByRole('button', { name: 'Announce the session' }).click();
    await expect(page.getByText('Scheduled')).toBeVisible();
    await host.photograph('symposium-programme');
  });

  await test.step('invite and open: the crew has links, a guest has a name', async () => {
    await hosting.getByRole('link', { name: 'Host console' }).click();
    const crew = [
      [speaker, 'Tomohide Atsumi', null],
      [moderator, 'Lin Hui', 'Moderator'],
      [first, 'Pu Chenchen', 'Recorder'],
      [second, 'Wang Jingwen', 'Recorder'],
    ] as const;
    for (const [who, name, role] of crew) await who.page.goto(await invite(hosting, name, role));
    await hosting.getByRole('button', { name: 'Open the doors' }).first().click();
    await attendee.page.goto(to('/room'));
    await attendee.page.getByLabel('姓名').fill('郑雅文');
    await attendee.page.getByRole('button', { name: '进入' }).click();
    await hosting.getByRole('button', { name: /^Start/ }).click();
  });

  await test.step('questions: fifteen, asked, declined, merged, put live and answered, deferred, left', async () => {
    for (const text of [PUT, JOINED, DECLINED]) {
      await attendee.page.locator('#ask').fill(text);
      await attendee.page.getByRole('button', { name: '提交' }).click();
      await expect(moderator.page.getByRole('button', { name: text, exact: true })).toBeVisible();
    }
    const { page } = moderator;
    await acts(page, PUT, 'a', /^Approved 1/);
    await chooses(page, JOINED);
    await page.keyboard.press('m');
    await page.getByRole('dialog').getByRole('button', { name: PUT }).click();
    await expect(page.getByRole('status').getByText('Merged 2 into 1')).toBeVisible();
    await chooses(page, DECLINED);
    await page.keyboard.press('d');
    await page.keyboard.press('2');
    await expect(page.getByRole('status').getByText(/^Declined 3/)).toBeVisible();
    await acts(page, PUT, 'l', /^Put 1 live/);
    for (const text of LEFT) await asksFor(page, '', text);
    await chooses(page, DEFERRED ?? '');
    await page.keyboard.press('f');
    await page.getByRole('dialog').getByRole('button', { name: 'Defer' }).click();
    await expect(page.getByRole('status').getByText(/^Deferred 4/)).toBeVisible();
    await moderator.photograph('symposium-questions');
  });

  await test.step('minutes: two recorders write at once; the host drives; answers stand with their questions', async () => {
    await expect(textOf(first.page, 0).getByText(PUT)).toBeVisible();
    await first.page.keyboard.press('Alt+a');
    await first.page.keyboard.insertText('As much as we practise now.');
    const half = async (page: typeof first.page, places: number[]) => {
      for (const place of places) await writes(page, place, TALKS[place]?.record ?? []);
    };
    await Promise.all([half(first.page, [0, 2, 4, 6]), half(second.page, [1, 3, 5])]);
    await textOf(second.page, 6).click();
    await second.page.keyboard.press('Control+Home');
    await second.page.getByRole('button', { name: 'Remark by a named person' }).click();
    await second.page.keyboard.insertText('Yoshi');
    await second.page.keyboard.press('Enter');
    await second.page.keyboard.insertText(REMARK);
    await isAnswered(moderator.page);
    for (const place of [1, 2, 3, 4, 5, 6]) {
      // Pressed sooner than anybody can see what has changed, it would mean the talk before.
      await expect(async () => {
        await hosting.getByRole('button', { name: /^Next/ }).click();
        await expect(hosting.getByText(`talk ${place + 1} of 7`)).toBeVisible({ timeout: 1_000 });
      }).toPass();
      for (const { by, text, answer } of ANSWERED.filter(({ slot }) => slot === place)) {
        await asksFor(moderator.page, by, text);
        await acts(moderator.page, text, 'l', /^Put \d+ live/);
        await expect(textOf(first.page, place).getByText(text)).toBeVisible();
        await first.page.keyboard.press('Alt+a');
        await first.page.keyboard.insertText(answer);
        await isAnswered(moderator.page);
      }
    }
    for (const { page } of [first, second]) await expect(page.getByText(/^Saved/)).toBeVisible();
    await first.photograph('symposium-minutes');
  });

  await test.step('afterwards: an attachment, version 1, a written answer, a correction, version 2 with its erratum', async () => {
    await endSession(hosting);
    await hosting.goto(to('/programme'));
    await hosting.locator('[data-slot]').nth(3).locator('button[aria-pressed]').click();
    await hosting.locator('input[type=file]').setInputFiles({ name: 'India.csv', mimeType: 'text/csv', buffer: Buffer.from('what,how many\ncures,70920\n') });
    await expect(hosting.getByText('India.csv')).toBeVisible();
    await publishes(first.page, 1);
    await speaker.page.getByRole('button', { name: 'Write the answer' }).first().click();
    await speaker.page.getByLabel('Your answer').fill('Volunteers of each agency do.');
    await speaker.page.getByRole('button', { name: 'Send the answer' }).click();
    await expect(speaker.page.getByRole('heading', { name: `${LEFT.length - 1} questions for you` })).toBeVisible();
    await writes(second.page, 3, ['70,920 people were cured.']);
    await expect(second.page.getByText(/^Saved/)).toBeVisible();
    await publishes(second.page, 2, ERRATUM);
  });

  await test.step('the page: each kind of content in its own place, for readers of either language, and in both files', async () => {
    const reader = await person(browser, 'reader', { timezoneId: 'Europe/London' });
    const { page } = reader;
    await page.goto(`${url}/p/${slug}`);
    await reader.photograph('symposium-page');
    const chapter = (number: number) => page.locator(`#chapter-${number}`);
    await expect(page.locator('.held').first()).toContainText(
      /Tencent Classroom.*Held by.*International Alliance.*Issued.*Issued by.*Secretariat of the Alliance/s,
    );
    await expect(page.locator('.front')).not.toContainText('私たちの団体');
    await expect(page.locator('.part-head')).toHaveText([/Part 1.*第 1 部分/s, /Part 2.*第 2 部分/s]);
    await expect(chapter(1).locator('ol')).toHaveCount(3);
    await expect(chapter(1).locator('ol[start="2"]')).toHaveText('Distance is nullified');
    await expect(chapter(2).locator('h3')).toHaveText(['2. Talk', '二、演讲']);
    await expect(chapter(2).locator('.who')).toHaveCount(0);
    await expect(chapter(2).locator('li')).toHaveText('Nobody can stand aside');
    await expect(chapter(3)).toContainText('My epidemic experience and reflection');
    await expect(chapter(4).locator('.chapter-files')).toContainText('India.csv');
    await expect(chapter(5).locator('.who')).toHaveText([/Feng Yubo, vice president, Chengdu Fangxu/, 'Feng Yubo，副主任，成都方旭公益社会服务中心']);
    for (const { slot, by, text, answer } of ANSWERED)
      await expect(chapter(slot + 1).locator('.question', { hasText: text })).toContainText(new RegExp(`${by}.*${answer}`, 's'));
    await expect(chapter(7).locator('.remark')).toHaveText(new RegExp(`Yoshi\\s*${REMARK}`));
    for (const text of LEFT) await expect(page.locator('.question', { hasText: text })).toHaveCount(1);
    for (const text of [JOINED, DECLINED]) await expect(page.getByText(text)).toHaveCount(0);
    const aside = page.locator('.three > aside');
    await expect(aside).toContainText(/Version 2.*Erratum: what changed since version 1.*the cures were missing.*answered in writing.*Version 1,/s);
    await expect(aside).toContainText(/Recorded by\s*Pu Chenchen\s*Wang Jingwen/);

    // Who reads one language misses nothing that was written in the other only.
    const chinese = await person(browser, 'chinese-reader', { phone: true, locale: 'zh-CN' });
    await chinese.page.goto(`${url}/p/${slug}?lang=zh`);
    await chinese.photograph('symposium-page');
    const shown = [title.zh, PUT, 'As much as we practise now.', 'Volunteers help from afar.', 'Volunteers of each agency do.', ERRATUM.zh];
    for (const text of shown) await expect(chinese.page.getByText(text).filter({ visible: true }).first()).toBeVisible();

    const [markdown, json, former] = await Promise.all(['.md', '.json', '/v/1.md'].map(async (end) => (await fetch(`${url}/p/${slug}${end}`)).text()));
    for (const text of [
      'Feng Yubo**, vice president / 副主任, Chengdu Fangxu',
      '2. Distance is nullified',
      '> **Yoshi**',
      'India.csv](<http',
      '70,920 people',
      'Pu Chenchen',
    ])
      expect(markdown).toContain(text);
    expect(former).not.toContain('70,920 people');
    expect(JSON.parse(json ?? '')).toMatchObject({
      version: 2,
      note: ERRATUM,
      organisation: ORGANISATION,
      recorders: [{ name: 'Pu Chenchen' }, { name: 'Wang Jingwen' }],
    });
  });
});
