import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Server, startServer } from '../house/server.ts';

/** A text in the two languages in which sessions are held here. */
export type Words = { en: string; zh: string };
export type Speaker = { name: string; position?: Words; affiliation?: Words };

/** A server on which nothing has happened yet. */
export const emptyHouse = (): Server => startServer(['--no-demo', '--port', '0', '--data', mkdtempSync(join(tmpdir(), 'plenary-e2e-'))]);

export async function closeHouse({ child, exit }: Server): Promise<void> {
  child.kill('SIGTERM');
  await exit;
}

/** The wall-clock time in a zone, as a date field takes it. */
const nowIn = (timeZone: string): string => new Date().toLocaleString('sv-SE', { timeZone }).slice(0, 16).replace(' ', 'T');

/** Makes a session that begins now, in English and Chinese, and opens its programme. */
export async function planSession(page: Page, url: string, slug: string, title: string): Promise<void> {
  await page.goto(`${url}/sessions/new`);
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Address').fill(slug);
  await page.getByLabel('Begins, by the clock').fill(nowIn('Asia/Shanghai'));
  await page.getByLabel('中文').check();
  await page.getByRole('button', { name: 'Go on to the programme' }).click();
  await expect(page).toHaveURL(`${url}/s/${slug}/programme`);
}

/** Fills in both languages of a text. */
export async function fillWords(page: Page, label: string, { en, zh }: Words): Promise<void> {
  await page.getByLabel(`${label}, English`).fill(en);
  await page.getByLabel(`${label}, 中文`).fill(zh);
}

/** Adds a talk after the chosen slot; its speaker is new to the session. */
export async function planTalk(page: Page, subject: Words | null, speaker: Speaker | null): Promise<void> {
  const rows = page.locator('[data-slot]');
  const before = await rows.count();
  await page.getByRole('contentinfo').getByRole('button', { name: 'Slot', exact: true }).click();
  await expect(rows).toHaveCount(before + 1);
  await expect(rows.last().locator('button[aria-pressed=true]')).toBeVisible();
  if (subject) await fillWords(page, 'Subject', subject);
  if (!speaker) return;
  await page.getByRole('button', { name: 'A new person' }).click();
  const dialog = page.getByRole('dialog', { name: 'A new person' });
  await dialog.getByLabel('Name', { exact: true }).fill(speaker.name);
  for (const [label, words] of [
    ['Position', speaker.position],
    ['Affiliation', speaker.affiliation],
  ] as const) {
    if (!words) continue;
    await dialog.getByLabel(label, { exact: true }).fill(words.en);
    if (!(await dialog.getByLabel(`${label}, 中文`).isVisible())) await dialog.getByText('In other languages').click();
    await dialog.getByLabel(`${label}, 中文`).fill(words.zh);
  }
  await page.getByRole('button', { name: 'Add as speaker' }).click();
  await expect(page.getByRole('button', { name: `${speaker.name} does not speak here` })).toBeVisible();
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

/** Everything is over for everybody. */
export async function endSession(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End the session' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End it now' }).click();
}
