import { type Browser, chromium, type Page } from '@playwright/test';
import { createSession, startApi, type TestApi } from '@plenary/test-kit';
import { fillQueue } from '../e2e/many-questions.ts';
import { seatedAt } from '../e2e/seated.ts';
import { CHROMIUM, MEDIA_FLAGS } from '../playwright.config.ts';
import { median, percentile, type Report } from './report.ts';

const BAR_MS = 50;
const PRESSES = 30;
const [FEW, MANY] = [100, 2_000];

/** From each press to the first task after the frame that shows what came of it. */
const watchPaints = (page: Page) =>
  page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { paints: times });
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      true,
    );
  });
const paints = (page: Page) => page.evaluate(() => (window as unknown as { paints: number[] }).paints);

/** A round of presses, as a person does: who presses has seen what the press before has done. p95 in ms */
async function round(page: Page): Promise<number> {
  const before = (await paints(page)).length;
  for (let press = 0; press < PRESSES; press++) {
    await page.keyboard.press(press % 6 === 5 ? 'a' : press % 6 === 4 ? 'k' : 'j');
    await page.waitForFunction((many) => (window as unknown as { paints: number[] }).paints.length > many, before + press, { polling: 20 });
  }
  return percentile((await paints(page)).slice(before), 0.95);
}

async function keyToPaint(browser: Browser, api: TestApi, questions: number, runs: number): Promise<number> {
  const session = await createSession(api);
  await fillQueue(api, session, questions);
  const page = await seatedAt(browser, session.seats.moderator, 'questions');
  await page
    .getByRole('region', { name: 'To review' })
    .getByRole('heading', { name: String(questions) })
    .waitFor();
  await watchPaints(page);
  // The first warms it up.
  await round(page);
  const rounds: number[] = [];
  for (let run = 0; run < runs; run++) rounds.push(await round(page));
  await page.context().close();
  return median(rounds);
}

async function measure({ quick, say }: { quick: boolean; say(line: string): void }): Promise<Report> {
  const runs = quick ? 3 : 9;
  const report: Report = { name: 'queue', figures: {}, baselines: {}, ratios: {}, lost: 0, runs };
  const api = await startApi();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: MEDIA_FLAGS });
  try {
    report.baselines[`keyToPaint${FEW}P95Ms`] = await keyToPaint(browser, api, FEW, runs);
    report.figures[`keyToPaint${MANY}P95Ms`] = await keyToPaint(browser, api, MANY, runs);
    say('done');
  } finally {
    await browser.close();
    await api.stop();
  }
  report.ratios['keyToPaintOfBar'] = BAR_MS / (report.figures[`keyToPaint${MANY}P95Ms`] ?? Number.NaN);
  return report;
}

/** How soon a moderator's key is answered on the screen when very many questions wait. */
export const queue = { bars: { keyToPaintOfBar: 1 }, run: measure };
