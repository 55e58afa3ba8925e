import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import type { Seat } from '@plenary/test-kit';
import { enters, inTheRoom, seesMoving, startStage } from '../../e2e/on-stage.ts';
import { CHROMIUM, MEDIA_FLAGS } from '../../playwright.config.ts';
import { seatIn } from '../../seat-cookies.ts';
import { median, type Report } from '../report.ts';
import { serveMinimalClient } from './minimal-client.ts';

const LONGEST_MS = 2_000;
/** How much longer than LiveKit's own client a whole room may take. */
const LONGER = 1.15;
const PATIENCE_MS = 20_000;

declare global {
  interface Window {
    firstFrameMs?: number;
  }
}

/** Notes when the first picture of any `<video>` is on the screen, in ms since the click that led to the page. */
const watchPictures = (context: BrowserContext) =>
  context.addInitScript(() => {
    const noted = new WeakSet<HTMLVideoElement>();
    new MutationObserver(() => {
      for (const video of document.querySelectorAll('video')) {
        if (noted.has(video)) continue;
        noted.add(video);
        video.requestVideoFrameCallback(() => {
          window.firstFrameMs ??= performance.now();
        });
      }
    }).observe(document, { childList: true, subtree: true });
  });

/** Somebody who has never been there, from the click to the first picture. In ms */
async function firstFrame(browser: Browser, url: string, seat: Seat | null): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  if (seat) await seatIn(context, seat, seat.origin);
  await watchPictures(context);
  const page = await context.newPage();
  await page.goto(url);
  const seen = await page.waitForFunction(() => window.firstFrameMs, null, { timeout: PATIENCE_MS });
  const ms = Number(await seen.jsonValue());
  await context.close();
  return ms;
}

const tokenOf = async (seat: Seat): Promise<string> => (await seat.browser.json<{ token: string }>('POST', `/api/v1/sessions/${seat.slug}/media-token`)).token;

async function measure({ quick, say }: { quick: boolean; say(line: string): void }): Promise<Report> {
  const runs = quick ? 2 : 11;
  const { livekit, api, session, stop } = await startStage();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...MEDIA_FLAGS, '--autoplay-policy=no-user-gesture-required'] });
  try {
    const { attendee, speaker } = session.seats;
    const { page } = await inTheRoom(browser, speaker);
    await enters(page);
    const minimal = await serveMinimalClient(livekit.url, await tokenOf(await session.seat('attendee', 'Beside')));
    const { page: other } = await inTheRoom(browser, await session.seat('attendee', 'First'));
    await seesMoving(other);
    await other.close();
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let run = 1; run <= runs; run++) {
      theirs.push(await firstFrame(browser, minimal.address, null));
      ours.push(await firstFrame(browser, `${api.url}/s/${session.slug}/room`, attendee));
      say(`run ${run} of ${runs}: ${ours.at(-1)?.toFixed(0)} ms beside ${theirs.at(-1)?.toFixed(0)} ms`);
    }
    await minimal.stop();
    const [room, bare] = [median(ours), median(theirs)];
    return {
      name: 'video',
      figures: { clickToFrameP50Ms: room },
      baselines: { livekitClientP50Ms: bare },
      ratios: { clickToFrame: room / bare, clickToFrameOfBar: (bare * LONGER) / room, p50OfBar: LONGEST_MS / room },
      lost: 0,
      runs,
    };
  } finally {
    await browser.close();
    await stop();
  }
}

/** From the click on a link to the first picture of who speaks, beside LiveKit's own client with nothing around it. */
export const video = { bars: { clickToFrameOfBar: 1, p50OfBar: 1 }, run: measure };
