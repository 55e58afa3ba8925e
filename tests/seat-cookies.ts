import type { BrowserContext } from '@playwright/test';
import type { Seat } from '@plenary/test-kit';

/** Seats a browser: it has the cookies of somebody who came in already. `origin`: of the server at which it will be. */
export async function seatIn(context: BrowserContext, { browser }: Seat, origin: string): Promise<void> {
  const pairs = browser.cookies().split('; ').filter(Boolean);
  await context.addCookies(pairs.map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url: origin })));
}
