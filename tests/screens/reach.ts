import type { Page, WebSocketRoute } from '@playwright/test';
import { LOCALES } from '@plenary/i18n';
import { createTranslator, type Translator } from '@plenary/i18n/server';

type Step = (page: Page) => Promise<void>;
type Sentence = (t: Translator) => string;

/** One step after the other. */
export const steps =
  (...all: Step[]): Step =>
  async (page) => {
    for (const step of all) await step(page);
  };

/** A sentence of the interface in whichever language the screen speaks; what follows it, such as a count, does not matter. */
const said = (sentence: Sentence): RegExp =>
  new RegExp(`^\\s*(${LOCALES.map((locale) => sentence(createTranslator(locale)).replaceAll(/[.*+?^$()[\]{}|\\]/g, '\\$&')).join('|')})`);

export const choose =
  (role: 'button' | 'tab' | 'link', sentence: Sentence): Step =>
  (page) =>
    page
      .getByRole(role, { name: said(sentence) })
      .first()
      .click();

/** Single keys work once the screen's list stands there. */
export const press =
  (...keys: string[]): Step =>
  async (page) => {
    await page.locator('ol li').first().waitFor();
    await page.waitForLoadState('networkidle');
    for (const key of keys) await page.keyboard.press(key);
  };

/** Only on the device on which there is such a thing. */
export const where =
  (selector: string, step: Step): Step =>
  async (page) => {
    await page.waitForLoadState('networkidle');
    if ((await page.locator(selector).count()) > 0) await step(page);
  };

export const fill =
  (selector: string, words: string): Step =>
  (page) =>
    page.locator(selector).first().fill(words);

/** Past the device check, as after a reload. */
export const checked =
  (slug: string): Step =>
  async (page) => {
    await page.evaluate((key) => sessionStorage.setItem(key, 'yes'), `plenary.checked.${slug}`);
    await page.reload();
  };

/** Through the door of an open session, once for this browser. */
export const enter: Step = async (page) => {
  await page.locator('main form').first().waitFor();
  const name = page.locator('input[autocomplete=name]');
  if ((await name.count()) === 0) return;
  await name.fill('Ingrid Solheim');
  await page.locator('main form button[type=submit]').click();
  await page.locator('textarea').first().waitFor();
};

/** As for somebody whose browser keeps camera and microphone to itself. */
export const withoutDevices: Step = async (page) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
    navigator.mediaDevices.getUserMedia = refuse;
  });
  await page.reload();
};

/** Cuts the line once `before` is done, and does what comes `after` without it. */
export const cutOff =
  (before: Step, after: Step = async () => {}): Step =>
  async (page) => {
    let down = false;
    const lines: WebSocketRoute[] = [];
    await page.routeWebSocket(/socket/, (line) => {
      if (down) return void line.close();
      line.connectToServer();
      lines.push(line);
    });
    await page.reload();
    await before(page);
    down = true;
    for (const line of lines) await line.close({ code: 4000 }).catch(() => {});
    await after(page);
  };
