import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

const PICTURES = fileURLToPath(new URL('../../artefacts/journey/', import.meta.url));
mkdirSync(PICTURES, { recursive: true });

export type Person = { name: string; page: Page; context: BrowserContext; photograph(step: string): Promise<void> };
type How = { phone?: boolean; locale?: string; timezoneId?: string };

/** Somebody with a browser of their own. Pictures of what they see are kept as artefacts. */
export async function person(browser: Browser, name: string, { phone = false, locale = 'en-GB', timezoneId = 'Asia/Kolkata' }: How = {}): Promise<Person> {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    ...(phone ? { isMobile: true, hasTouch: true } : {}),
    locale,
    timezoneId,
    permissions: ['camera', 'microphone'],
  });
  const page = await context.newPage();
  return {
    name,
    page,
    context,
    async photograph(step) {
      await page.screenshot({ path: `${PICTURES}${step}-${name}.png` });
    },
  };
}

/** Frames that this page has decoded, over all pictures that it shows. */
export const framesShown = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...document.querySelectorAll('video')].reduce((sum, video) => sum + (video.videoWidth > 0 ? video.getVideoPlaybackQuality().totalVideoFrames : 0), 0),
  );

/** Pictures really move: the count of decoded frames rises between two looks. */
export async function seesMovingPictures(page: Page): Promise<void> {
  const before = await framesShown(page);
  await expect.poll(() => framesShown(page), { timeout: 30_000 }).toBeGreaterThan(before + 10);
}
