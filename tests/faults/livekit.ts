import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { startLivekit } from '@plenary/test-kit';
import { enters, inTheRoom, seesMoving } from '../e2e/on-stage.ts';
import { percentile } from '../load/report.ts';
import { CHROMIUM, MEDIA_FLAGS } from '../playwright.config.ts';
import { type Fault, inWords } from './fault.ts';
import { openWorld } from './world.ts';

const WATCHERS = 3;
const BAR_MS = 15_000;
/** Pictures that were on their way when it was killed are over by then. ms */
const STILL_MS = 500;

/** Resolves with the next picture that this page draws, whichever of its `<video>` elements shows it. */
const drawsAgain = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const asked = new WeakSet<HTMLVideoElement>();
        const look = () => {
          for (const video of document.querySelectorAll('video')) {
            if (asked.has(video)) continue;
            asked.add(video);
            video.requestVideoFrameCallback(() => {
              clearInterval(timer);
              resolve();
            });
          }
        };
        const timer = setInterval(look, 50);
      }),
  );

/** LiveKit killed while people watch, ask and write: questions and minutes go on, and whoever watched sees the speaker move again. */
export const livekit: Fault = {
  times: { whole: 20, quick: 2 },
  async run(times, say) {
    const server = await startLivekit();
    const world = await openWorld({ livekit: server });
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...MEDIA_FLAGS, '--autoplay-policy=no-user-gesture-required'] });
    const rejoined: number[] = [];
    const breaches: string[] = [];
    try {
      const { session } = world;
      const speaking = await inTheRoom(browser, session.seats.speaker);
      await enters(speaking.page);
      const watching: Page[] = [];
      for (let nth = 0; nth < WATCHERS; nth++) watching.push((await inTheRoom(browser, await session.seat('attendee', `Watcher ${nth}`))).page);
      for (const page of watching) await seesMoving(page);
      for (let nth = 0; nth < times; nth++) {
        await server.kill();
        await Promise.all([world.step(), world.step(), pause(STILL_MS + Math.random() * 2_000)]);
        await server.start();
        const began = performance.now();
        await Promise.all(watching.map((page) => drawsAgain(page).then(() => rejoined.push(performance.now() - began))));
        await world.step();
        const judged = await world.judge();
        breaches.push(...inWords('livekit', judged.breaches));
        if (judged.commands < (nth + 1) * 9) breaches.push(`livekit: only ${judged.commands} commands went through beside it`);
        say(
          `killed ${nth + 1} of ${times} times, seen again after ${rejoined
            .slice(-WATCHERS)
            .map((ms) => `${(ms / 1_000).toFixed(1)} s`)
            .join(', ')}`,
        );
      }
      const p95 = percentile(rejoined, 0.95);
      return {
        breaches,
        figures: { livekitKilled: times, livekitRejoinedP50Ms: percentile(rejoined, 0.5), livekitRejoinedP95Ms: p95 },
        bars: { livekitRejoined: BAR_MS / p95 },
      };
    } finally {
      await browser.close();
      await world.close();
      await server.stop();
    }
  },
};
