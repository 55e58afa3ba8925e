import { expect, test } from '@playwright/test';
import { createSession, startApi, type TestApi } from '@plenary/test-kit';
import { everybodyLeaves } from './closing.ts';
import { fillQueue } from './many-questions.ts';
import { seatedAt } from './seated.ts';

const MANY = 2_000;
/** More rows than these are not in the page at a time: what is not drawn costs nothing. How quick that is, `npm run bench -- queue` measures. */
const DRAWN = 80;

let api: TestApi;
test.afterAll(everybodyLeaves);
test.beforeAll(async () => {
  api = await startApi();
});
test.afterAll(() => api?.stop());

test('QS-27 of 2,000 questions those in sight are drawn, and the keys find each', async ({ browser }) => {
  const session = await createSession(api);
  await fillQueue(api, session, MANY);
  const page = await seatedAt(browser, session.seats.moderator, 'questions');
  const review = page.getByRole('region', { name: 'To review' });
  const chosen = review.getByRole('button', { expanded: true });
  await expect(review.getByRole('heading')).toContainText(String(MANY));
  expect(await review.getByRole('button', { name: /household/ }).count()).toBeLessThan(DRAWN);
  await expect(chosen).toContainText('household 0 ');
  for (let press = 0; press < 100; press++) await page.keyboard.press('j');
  await expect(chosen).toContainText('household 100 ');
  expect(await review.getByRole('button', { name: /household/ }).count()).toBeLessThan(DRAWN);
  await page.keyboard.press('a');
  await expect(review.getByRole('heading')).toContainText(String(MANY - 1));
  await expect(chosen).toContainText('household 101 ');
});
