import type { Browser } from '@playwright/test';

/** Everybody leaves when a file's tests are over: windows that stayed open would go on calling a server that is gone, and slow the next ones down. */
export const everybodyLeaves = async ({ browser }: { browser: Browser }): Promise<void> => {
  await Promise.all(browser.contexts().map((context) => context.close()));
};
