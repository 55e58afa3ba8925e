import { expect, test } from '@playwright/test';
import { createSession, startApi, type TestApi } from '@plenary/test-kit';
import { everybodyLeaves } from './closing.ts';
import { seatedAt } from './seated.ts';

let api: TestApi;
test.afterAll(everybodyLeaves);
test.beforeAll(async () => {
  api = await startApi();
});
test.afterAll(() => api?.stop());

test('QS-39 a dialog that is opened again as it closes stays open', async ({ browser }) => {
  const { seats } = await createSession(api);
  const page = await seatedAt(browser, seats.moderator, 'questions');
  await page.getByRole('button', { name: 'Ask on behalf of someone' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask on behalf of someone' });
  await expect(dialog).toBeVisible();
  // In one breath, before the browser has told anybody that the dialog was closed; and that it has told is what is waited for.
  await page.evaluate(async () => {
    const open = document.querySelector<HTMLDialogElement>('dialog[open]');
    const told = new Promise((resolve) => open?.addEventListener('close', resolve, { once: true }));
    open?.querySelector<HTMLButtonElement>('button[aria-label="Close"]')?.click();
    while (open?.open) await Promise.resolve();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true }));
    await told;
  });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('The question', { exact: true }).fill('Who keeps the key?');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
