import { expect, test } from '@playwright/test';
import type { SessionState } from '@plenary/domain';
import { createSession, startApi, type TestApi } from '@plenary/test-kit';
import { everybodyLeaves } from './closing.ts';
import { seatedAt } from './seated.ts';

let api: TestApi;
test.afterAll(everybodyLeaves);
test.beforeAll(async () => {
  api = await startApi();
});
test.afterAll(() => api?.stop());

test('RO-4 two hosts press next at once: the session moves on once, and the second is told why', async ({ browser }) => {
  const { seats } = await createSession(api);
  const pages = [await seatedAt(browser, seats.host, 'host'), await seatedAt(browser, seats.owner, 'host')];
  for (const page of pages) await expect(page.locator('[aria-current="step"]')).toContainText('one');
  await Promise.all(pages.map((page) => page.keyboard.press('n')));
  for (const page of pages) await expect(page.locator('[aria-current="step"]')).toContainText('two');
  await expect
    .poll(async () => (await Promise.all(pages.map((page) => page.getByText('has moved on already').count()))).reduce((a, b) => a + b, 0))
    .toBeLessThanOrEqual(1);
});

test('RO-9 a skip is taken back from the bar that says it', async ({ browser }) => {
  const { seats } = await createSession(api);
  const page = await seatedAt(browser, seats.host, 'host');
  await expect(page.getByRole('button', { name: 'Next: two' })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: 'Next: three' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Next: two' })).toBeVisible();
});

test('HC-5 the first slot is not over before anybody saw it begin', async ({ browser }) => {
  const { seats } = await createSession(api, { live: false });
  await seats.host.command('running-order.open-doors', {});
  const page = await seatedAt(browser, seats.host, 'host');
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible();
  // N, and N again at the very moment at which the slot has begun.
  await page.evaluate(() => {
    const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[aria-current="step"]')) return;
      observer.disconnect();
      press();
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
    press();
  });
  await expect(page.getByText('has moved on already')).toBeVisible();
  await expect(page.locator('[aria-current="step"]')).toContainText('one');
});

test('HC-6 a skip can be undone for its thirty seconds, and afterwards on a phone too', async ({ browser }) => {
  const { seats } = await createSession(api);
  const page = await seatedAt(browser, seats.host, 'host', { width: 390, height: 844 });
  await page.getByRole('button', { name: 'Skip', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Next: three' })).toBeVisible();
  // The console is drawn anew each second; the time goes on all the same.
  await expect(page.getByText(/^2[0-7] s$/)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Take back in' }).click();
  await expect(page.getByRole('button', { name: 'Next: two' })).toBeVisible();
});

test('HC-1 HC-4 a missing speaker is named, until they come', async ({ browser }) => {
  const { seats } = await createSession(api);
  const page = await seatedAt(browser, seats.host, 'host');
  const alert = page.getByText('speaker is not here.').first();
  await expect(alert).toBeVisible();
  await seatedAt(browser, seats.speaker, 'host');
  await expect(page.getByText('is not here.')).toHaveCount(0, { timeout: 20_000 });
});

test('PE-3 the last who can drive stays, and the host is told why', async ({ browser }) => {
  const { seats } = await createSession(api);
  await seats.owner.command('people.remove', { participantId: seats.host.participantId });
  const page = await seatedAt(browser, seats.owner, 'host');
  await page.getByRole('button', { name: 'Owner', exact: true }).click();
  await page.getByRole('button', { name: 'Remove from the session' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('A session needs somebody who can run it.')).toBeVisible();
});

test('PE-6 somebody without the right is shown the way to the room', async ({ browser }) => {
  const { seats } = await createSession(api);
  for (const screen of ['host', 'programme'] as const) {
    const page = await seatedAt(browser, seats.recorder, screen);
    await expect(page.getByRole('heading', { name: 'This screen is for hosts.' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'To the room' })).toHaveAttribute('href', `/s/${seats.recorder.slug}/room`);
  }
});

test('HC-2 the console fits a phone: drive first, people behind the bar', async ({ browser }) => {
  const { seats } = await createSession(api);
  const page = await seatedAt(browser, seats.host, 'host', { width: 390, height: 844 });
  await expect(page.getByRole('button', { name: 'Next: two' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'People' }).click();
  await expect(page.getByRole('heading', { name: 'People with a part' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next: two' })).toHaveCount(0);
});

test('PE-23 roles that two hosts tick while one’s line is down are both given', async ({ browser }) => {
  const { seats } = await createSession(api);
  const page = await seatedAt(browser, seats.host, 'host');
  await page.getByRole('button', { name: 'speaker', exact: true }).click();
  const roles = page.getByRole('group', { name: 'Roles' });
  await expect(roles.getByLabel('Speaker')).toBeChecked();
  await page.context().setOffline(true);
  await roles.getByLabel('Interpreter').check();
  await seats.owner.command('people.set-roles', { participantId: seats.speaker.participantId, roles: ['speaker', 'recorder'], was: ['speaker'] });
  await page.context().setOffline(false);
  for (const role of ['Speaker', 'Interpreter', 'Recorder']) await expect(roles.getByLabel(role)).toBeChecked();
  const { state } = await seats.owner.browser.json<{ state: SessionState }>('GET', `/api/v1/sessions/${seats.owner.slug}`);
  expect(state.participants[seats.speaker.participantId]?.roles.toSorted()).toEqual(['interpreter', 'recorder', 'speaker']);
});
