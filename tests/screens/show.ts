import type { Page } from '@playwright/test';
import type { Screen } from './screens.ts';

/** Opens a screen and waits until it is complete: its own parts, the fonts, the pictures. */
export async function show(page: Page, origin: string, screen: Screen): Promise<void> {
  await page.goto(`${origin}${screen.path}`);
  await screen.first?.(page);
  const complete = page.locator(screen.ready).first();
  await complete.waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await page.waitForLoadState('networkidle');
  await complete.waitFor();
}
