import { expect, test } from '@playwright/test';
import { createSession, startApi, type TestApi } from '@plenary/test-kit';
import { everybodyLeaves } from './closing.ts';
import { fillQueue } from './many-questions.ts';
import { seatedAt } from './seated.ts';

/** What the product promises; taken as the best of three rounds, because other programs share the machine and can only slow it. ms */
const BAR_MS = 50;
const ROUNDS = 3;
const PRESSES = 30;

// A trace takes a picture of the page at each press, which is then what is measured.
test.use({ trace: 'off', screenshot: 'off' });
let api: TestApi;
test.afterAll(everybodyLeaves);
test.beforeAll(async () => {
  api = await startApi();
});
test.afterAll(() => api?.stop());

test('QS-27 with 2,000 questions a key is answered on the screen at once', async ({ browser }) => {
  const session = await createSession(api);
  await fillQueue(api, session, 2_000);
  const page = await seatedAt(browser, session.seats.moderator, 'questions');
  await expect(page.getByRole('region', { name: 'To review' }).getByRole('heading')).toContainText('2000');
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { paints: times });
    // From the press to the first task after the frame that shows what came of it.
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
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let press = 0; press < PRESSES; press++) {
      await page.keyboard.press(press % 6 === 5 ? 'a' : press % 6 === 4 ? 'k' : 'j');
      // As a person does: who presses has seen what the press before has done.
      await expect.poll(() => page.evaluate(() => (window as unknown as { paints: number[] }).paints.length), { intervals: [20] }).toBeGreaterThan(press);
    }
    const times = await page.evaluate(() => (window as unknown as { paints: number[] }).paints.splice(0));
    rounds.push(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN);
  }
  test.info().annotations.push({ type: 'key to paint, p95 of each round in ms', description: rounds.map((one) => one.toFixed(1)).join(', ') });
  expect(Math.min(...rounds), `p95 of the rounds: ${rounds.map((one) => one.toFixed(1)).join(', ')} ms`).toBeLessThan(BAR_MS);
});
