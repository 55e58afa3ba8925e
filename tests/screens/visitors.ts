import type { Browser, BrowserContext } from '@playwright/test';
import type { Ready } from '../house/server.ts';

export type Role = 'stranger' | 'owner' | 'host' | 'moderator' | 'recorder' | 'attendee' | 'speaker' | 'nextSpeaker';
export type Device = 'desktop' | 'phone';
export type Locale = 'en' | 'zh' | 'ja';
export type Visitors = { context(role: Role, device: Device): Promise<BrowserContext>; close(): Promise<void> };

export const DEVICES: Record<Device, { viewport: { width: number; height: number }; isMobile: boolean; hasTouch: boolean }> = {
  desktop: { viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

/** Where each role comes in. */
const doorOf = ({ url, links }: Ready, role: Role): string => {
  const speakers = [links['speaker'] ?? []].flat();
  if (role === 'speaker') return speakers[1] ?? url;
  if (role === 'nextSpeaker') return speakers[2] ?? url;
  return [links[role] ?? url].flat()[0] ?? url;
};

/**
 * A browser of each role and device, each made once. Whoever came in on one device is in on the other as well: a sign-in link is
 * good for one use.
 */
export function createVisitors(browser: Browser, ready: Ready): Visitors {
  const seats = new Map<Role, ReturnType<BrowserContext['storageState']>>();
  const contexts = new Map<string, Promise<BrowserContext>>();
  const open = (device: Device, seat: Awaited<ReturnType<BrowserContext['storageState']>> | null) =>
    browser.newContext({
      ...DEVICES[device],
      ...(seat && { storageState: seat }),
      locale: 'en-GB',
      timezoneId: 'Asia/Kolkata',
      reducedMotion: 'reduce',
      permissions: ['camera', 'microphone'],
    });

  async function comeIn(role: Role): ReturnType<BrowserContext['storageState']> {
    const context = await open('desktop', null);
    if (role !== 'stranger') {
      const page = await context.newPage();
      await page.goto(doorOf(ready, role));
      if (role === 'attendee') {
        await page.getByLabel('Your name', { exact: true }).fill('Ingrid Solheim');
        await page.getByRole('button', { name: 'Enter' }).click();
        await page.locator('textarea').first().waitFor();
      }
    }
    const seat = await context.storageState();
    await context.close();
    return seat;
  }
  const seatOf = (role: Role) => {
    const had = seats.get(role) ?? comeIn(role);
    seats.set(role, had);
    return had;
  };

  return {
    context(role, device) {
      const key = `${role} ${device}`;
      const had = contexts.get(key) ?? seatOf(role).then((seat) => open(device, seat));
      contexts.set(key, had);
      return had;
    },
    async close() {
      for (const context of contexts.values()) await (await context).close();
    },
  };
}

/** The interface's language from the next page on. */
export const speak = (context: BrowserContext, origin: string, locale: Locale): Promise<void> =>
  context.addCookies([{ name: 'locale', value: locale, url: origin }]);
