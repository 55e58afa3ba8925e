import { expect, type Page } from '@playwright/test';

/** Chooses a question in the queue; keys act on it from then on. */
export async function chooses(page: Page, text: string): Promise<void> {
  const row = page.getByRole('button', { name: text, exact: true }).first();
  if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
  await expect(row).toHaveAttribute('aria-expanded', 'true');
}

/** Acts on a question by its key, and sees that it was done. */
export async function acts(page: Page, text: string, key: string, done: RegExp): Promise<void> {
  await chooses(page, text);
  await page.keyboard.press(key);
  await expect(page.getByRole('status').getByText(done)).toBeVisible();
}

/** Asks for somebody who raised their voice, not their device. */
export async function asksFor(page: Page, name: string, text: string): Promise<void> {
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Ask on behalf of someone' });
  await dialog.getByLabel('The question', { exact: true }).fill(text);
  if (name !== '') await dialog.getByLabel('Whose question is it?').fill(name);
  await dialog.getByRole('button', { name: 'Add to the approved questions' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: 'Approved', exact: true }).getByText(text)).toBeVisible();
}

/** The question that is being put has been answered. */
export async function isAnswered(page: Page): Promise<void> {
  const floor = page.getByRole('region', { name: 'On the floor', exact: true });
  await floor.getByRole('button', { name: /^Answered/ }).click();
  await expect(floor.getByText('No question is being put.')).toBeVisible();
}
