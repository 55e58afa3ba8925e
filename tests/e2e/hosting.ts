import { expect, type Page } from '@playwright/test';

/** Adds a talk at the end of the programme, with a speaker who is new to the session. */
export async function planTalk(page: Page, subject: { en: string; zh: string }, speaker: string): Promise<void> {
  await page.getByRole('contentinfo').getByRole('button', { name: 'Slot', exact: true }).click();
  await page.getByLabel('Subject, English').fill(subject.en);
  await page.getByLabel('Subject, 中文').fill(subject.zh);
  await page.getByRole('button', { name: 'A new person' }).click();
  await page.getByLabel('Name', { exact: true }).fill(speaker);
  await page.getByRole('button', { name: 'Add as speaker' }).click();
  await expect(page.getByRole('button', { name: `${speaker} does not speak here` })).toBeVisible();
}

/** Makes a personal link for somebody; `role` null: they are in the session already. The address of the link. */
export async function invite(page: Page, name: string, role: 'Moderator' | 'Recorder' | 'Host' | null): Promise<string> {
  if (role) {
    await page.getByRole('button', { name: 'Add a person' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a person' });
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByLabel(role, { exact: true }).check();
    await dialog.getByLabel('Speaker', { exact: true }).uncheck();
    // Whoever was added is shown at once, with what can be done next.
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  } else await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  const address = await dialog.getByLabel('The link').inputValue();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return address;
}
