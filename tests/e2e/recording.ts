import { expect, type Locator, type Page } from '@playwright/test';

/** The text of a slot in a language, by their places. */
export const textOf = (page: Page, slot: number, language = 0): Locator => page.locator('section[id^="slot-"]').nth(slot).locator('.ProseMirror').nth(language);

/** Writes lines before everything else in a slot, as a recorder types them: `1. ` and `- ` make points, and an empty line ends them. */
export async function writes(page: Page, slot: number, lines: readonly string[]): Promise<void> {
  await textOf(page, slot).click();
  await page.keyboard.press('Control+Home');
  for (const line of lines) {
    const [, sign = '', words = ''] = /^(\d+\. |- )?(.*)$/.exec(line) ?? [];
    // The sign is typed, key by key, because it is what makes the point.
    if (sign !== '') await page.keyboard.type(sign);
    await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
    if (sign !== '') await page.keyboard.press('Enter');
  }
}

/** Publishes what is written now; `erratum`: what changed since the version before. */
export async function publishes(page: Page, version: number, erratum?: { en: string; zh: string }): Promise<void> {
  await page.getByRole('button', { name: 'Publish…' }).click();
  if (erratum) {
    await page.getByLabel(/^What has changed.*English/).fill(erratum.en);
    await page.getByLabel(/^What has changed.*中文/).fill(erratum.zh);
  }
  await page.getByRole('button', { name: `Publish version ${version}` }).click();
  await expect(page.getByText(`Version ${version} is published.`, { exact: true })).toBeVisible();
}
