import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { createSession, type LivekitServer, type Seat, startApi, startLivekit, type TestApi, type TestSession } from '@plenary/test-kit';
import { RoomServiceClient } from 'livekit-server-sdk';
import { seatIn } from '../seat-cookies.ts';

export type Stage = { livekit: LivekitServer; api: TestApi; session: TestSession; stop(): Promise<void> };

/** A server with a real LiveKit and a session whose first talk is running. */
export async function startStage(): Promise<Stage> {
  const livekit = await startLivekit();
  const api = await startApi({ livekit });
  const session = await createSession(api);
  const stop = async () => {
    await api.stop();
    await livekit.stop();
  };
  return { livekit, api, session, stop };
}

/** What LiveKit has of somebody: the sources, in its own numbers; undefined when they are not in the room. */
export const tracksOf = async ({ livekit, session }: Stage, identity: string) => {
  const people = await new RoomServiceClient(livekit.url, livekit.apiKey, livekit.apiSecret).listParticipants(session.id);
  return people.find((one) => one.identity === identity)?.tracks.map(({ source }) => source);
};

/** A browser of somebody who has their seat already, in the room. */
export async function inTheRoom(
  browser: Browser,
  seat: Seat,
  options: Parameters<Browser['newContext']>[0] = {},
  /** before it goes anywhere */
  first?: (page: Page) => Promise<void>,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  await seatIn(context, seat, seat.origin);
  const page = await context.newPage();
  if (first) await first(page);
  await page.goto(`${seat.origin}/s/${seat.slug}/room`);
  return { page, context };
}

/** Passes the device check as a speaker does. */
export async function enters(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'You are on now.' }).click();
  await expect(page.getByText('We hear you.')).toBeVisible();
  await page.getByRole('button', { name: 'Enter the room' }).click();
}

/** Frames decoded by the largest picture that this page shows; 0 when it shows none. */
export const decoded = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [largest] = [...document.querySelectorAll('video')].sort((a, b) => b.clientWidth - a.clientWidth);
    return largest && largest.videoWidth > 0 ? largest.getVideoPlaybackQuality().totalVideoFrames : 0;
  });

/** Pictures really move: ten more frames were decoded since the first look. */
export async function seesMoving(page: Page): Promise<void> {
  await expect.poll(() => decoded(page), { timeout: 30_000 }).toBeGreaterThan(0);
  const before = await decoded(page);
  await expect.poll(() => decoded(page), { timeout: 15_000 }).toBeGreaterThan(before + 10);
}
