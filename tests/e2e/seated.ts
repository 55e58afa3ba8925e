import type { Browser, Page } from '@playwright/test';
import type { Seat } from '@plenary/test-kit';
import { seatIn } from '../seat-cookies.ts';

/** A browser of somebody who has their seat already, at one of the session's screens. */
export async function seatedAt(
  browser: Browser,
  seat: Seat,
  screen: 'host' | 'programme' | 'questions' | 'room' | 'presenter',
  viewport = { width: 1440, height: 900 },
): Promise<Page> {
  const context = await browser.newContext({ viewport });
  await seatIn(context, seat, seat.origin);
  const page = await context.newPage();
  await page.goto(`${seat.origin}/s/${seat.slug}/${screen}`);
  return page;
}
