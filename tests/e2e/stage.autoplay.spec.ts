import { expect, test } from '@playwright/test';
import { everybodyLeaves } from './closing.ts';
import { enters, inTheRoom, type Stage, startStage } from './on-stage.ts';

// A trace looks into the page all the time, which counts as touching it.
test.use({ trace: 'off', screenshot: 'off' });
test.setTimeout(90_000);

let stage: Stage;
test.afterAll(everybodyLeaves);
test.beforeAll(async () => {
  stage = await startStage();
});
test.afterAll(() => stage?.stop());

test('ST-15 a browser that plays no sound before a press shows a button, and one press is enough', async ({ browser }) => {
  const { speaker, attendee } = stage.session.seats;
  const speaking = await inTheRoom(browser, speaker);
  await enters(speaking.page);
  // So nothing looks until the browser has refused to play by itself.
  const refused = Promise.withResolvers<void>();
  const watching = await inTheRoom(browser, attendee, {}, async (page) => {
    page.on('console', (message) => message.text() === 'refused to play' && refused.resolve());
    await page.addInitScript(() => {
      const { play } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.play = function () {
        const playing = play.call(this);
        if (this instanceof HTMLAudioElement) playing.catch(() => console.log('refused to play'));
        return playing;
      };
    });
  });
  await refused.promise;
  const start = watching.page.getByRole('button', { name: 'Turn the sound on' });
  await expect(start).toBeVisible();
  await start.click();
  await expect(start).toHaveCount(0);
  await expect
    .poll(() => watching.page.evaluate(() => [...document.querySelectorAll('audio')].some((audio) => !audio.paused && audio.currentTime > 0)))
    .toBe(true);
  await Promise.all([speaking.context.close(), watching.context.close()]);
});
