import { expect, type Page, test } from '@playwright/test';
import { everybodyLeaves } from './closing.ts';
import { enters, inTheRoom, type Stage, startStage, tracksOf } from './on-stage.ts';

let stage: Stage;
test.afterAll(everybodyLeaves);
test.beforeAll(async () => {
  stage = await startStage();
});
test.afterAll(() => stage?.stop());

type Devices = { given: MediaStreamTrack[]; asked(constraints: MediaStreamConstraints): Promise<void> | void };
declare global {
  /** What this page got of the browser's devices, and what happens before it gets more. */
  var devices: Devices;
}

/** The browser's devices stay what they are; the test sees what was given, and answers the browser's question when it likes. */
const watched = async (page: Page) => {
  await page.addInitScript(() => {
    globalThis.devices = { given: [], asked: () => undefined };
    const give = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints = {}) => {
      await devices.asked(constraints);
      const stream = await give(constraints);
      devices.given.push(...stream.getTracks());
      return stream;
    };
  });
};
/** How many cameras, or microphones, this page has open. */
const open = (page: Page, kind: 'video' | 'audio') =>
  page.evaluate((wanted) => devices.given.filter((track) => track.kind === wanted && track.readyState === 'live').length, kind);
const microphone = (page: Page) => page.getByRole('button', { name: 'Mic' });

test('ST-18 muting waits for no other device’s question, and what is not yet answered is taken back', async ({ browser }) => {
  const { speaker, attendee } = stage.session.seats;
  const watching = await inTheRoom(browser, attendee);
  const { page, context } = await inTheRoom(browser, speaker, {}, watched);
  await page.getByRole('button', { name: 'Camera' }).click();
  await enters(page);
  await expect(microphone(page)).toHaveAttribute('aria-pressed', 'true');
  await page.evaluate(() => {
    devices.asked = ({ video }) => (video ? new Promise((answer) => addEventListener('answer', () => answer(), { once: true })) : undefined);
  });
  const asked = await page.evaluate(() => devices.given.length);
  await page.keyboard.press('v');
  await page.keyboard.press('m');
  await expect(microphone(page)).toHaveAttribute('aria-pressed', 'false');
  await expect(watching.page.getByRole('img', { name: 'Muted' })).toBeVisible();
  await page.keyboard.press('v');
  await page.evaluate(() => dispatchEvent(new Event('answer')));
  await expect.poll(() => page.evaluate(() => devices.given.length)).toBe(asked + 1);
  await expect.poll(() => open(page, 'video')).toBe(0);
  expect(await tracksOf(stage, speaker.participantId)).toHaveLength(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await Promise.all([context.close(), watching.context.close()]);
});

test('ST-19 a microphone that gives nothing is not taken: the one before goes on, else nothing is sent', async ({ browser }) => {
  const { page, context } = await inTheRoom(browser, stage.session.seats.speaker, {}, watched);
  await enters(page);
  await expect(microphone(page)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Devices' }).click();
  const choice = page.getByLabel('Microphone', { exact: true });
  const before = await choice.inputValue();
  const choose = async () => choice.selectOption({ index: (await choice.locator('option').count()) - 1 });
  await page.evaluate(() => {
    let busy = true;
    devices.asked = () => {
      const fails = busy;
      busy = false;
      if (fails) throw new DOMException('In use', 'NotReadableError');
    };
  });
  await choose();
  await expect(page.getByRole('alert')).toHaveText('The microphone that you chose gave nothing. The one before is still in use.');
  await expect(choice).toHaveValue(before);
  await expect(microphone(page)).toHaveAttribute('aria-pressed', 'true');
  expect(await open(page, 'audio')).toBe(1);
  expect(await page.evaluate(() => localStorage.getItem('plenary.devices'))).toBeNull();
  await page.evaluate(() => {
    devices.asked = () => {
      throw new DOMException('In use', 'NotReadableError');
    };
  });
  await choose();
  await expect(page.getByRole('alert')).toContainText('Another program is using the microphone.');
  await expect(microphone(page)).toHaveAttribute('aria-pressed', 'false');
  expect(await open(page, 'audio')).toBe(0);
  await page.evaluate(() => {
    devices.asked = () => undefined;
  });
  await choose();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await expect(microphone(page)).toHaveAttribute('aria-pressed', 'true');
  expect(await page.evaluate(() => localStorage.getItem('plenary.devices'))).toContain('audioinput');
  await context.close();
});

test('ST-20 what is switched off in the device check is let go of, and asked for again', async ({ browser }) => {
  const { page, context } = await inTheRoom(browser, stage.session.seats.speaker, {}, watched);
  await expect(page.getByText('You can be seen.')).toBeVisible();
  for (const [name, kind] of [
    ['Camera', 'video'],
    ['Microphone', 'audio'],
  ] as const) {
    const toggle = page.getByRole('button', { name, exact: true });
    expect(await open(page, kind)).toBe(1);
    await toggle.click();
    await expect.poll(() => open(page, kind)).toBe(0);
    await toggle.click();
    await expect.poll(() => open(page, kind)).toBe(1);
  }
  await expect(page.getByText('You can be seen.')).toBeVisible();
  await context.close();
});
