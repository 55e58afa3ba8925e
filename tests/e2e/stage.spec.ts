import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { everybodyLeaves } from './closing.ts';
import { enters, inTheRoom, type Stage, seesMoving, startStage, tracksOf } from './on-stage.ts';

/** LiveKit's own client as a program that a page can load. */
const CLIENT = fileURLToPath(new URL('../../node_modules/livekit-client/dist/livekit-client.umd.js', import.meta.url));
let stage: Stage;
test.afterAll(everybodyLeaves);
test.beforeAll(async () => {
  stage = await startStage();
});
test.afterAll(() => stage?.stop());

test('ST-1 ST-13 a speaker passes the device check, and the audience sees them move', async ({ browser }) => {
  const { speaker, attendee } = stage.session.seats;
  const speaking = await inTheRoom(browser, speaker);
  const watching = await inTheRoom(browser, attendee);
  await expect(watching.page.getByRole('img', { name: 'Muted' })).toBeVisible();
  await expect(watching.page.locator('video')).toHaveCount(0);
  await enters(speaking.page);
  await expect(speaking.page.getByRole('button', { name: 'Mic' })).toHaveAttribute('aria-pressed', 'true');
  await seesMoving(watching.page);
  await expect(watching.page.getByRole('button', { name: 'Mic' })).toHaveCount(0);

  await test.step('ST-13 M mutes, and the audience is told', async () => {
    await speaking.page.keyboard.press('m');
    await expect(speaking.page.getByRole('button', { name: 'Mic' })).toHaveAttribute('aria-pressed', 'false');
    await expect(watching.page.getByRole('img', { name: 'Muted' })).toBeVisible();
    await speaking.page.keyboard.press('m');
    await expect(watching.page.getByRole('img', { name: 'Muted' })).toHaveCount(0);
  });

  await test.step('ST-9 ST-12 ST-18 LiveKit is killed: the speaker mutes meanwhile, and both come back by themselves', async () => {
    await stage.livekit.kill();
    for (const { page } of [watching, speaking]) await expect(page.getByText('Reconnecting to the stage.')).toBeVisible({ timeout: 30_000 });
    await speaking.page.getByRole('button', { name: 'Mic' }).click();
    await expect(speaking.page.getByRole('button', { name: 'Mic' })).toHaveAttribute('aria-pressed', 'false');
    await stage.livekit.start();
    await expect(watching.page.getByText('Reconnecting to the stage.')).toHaveCount(0, { timeout: 60_000 });
    await seesMoving(watching.page);
    await expect(watching.page.getByRole('img', { name: 'Muted' })).toBeVisible();
    await speaking.page.keyboard.press('m');
    await expect(speaking.page.getByRole('button', { name: 'Mic' })).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('ST-5 ST-14 the right ends: the speaker is off the stage, and comes back with everything off', async () => {
    const { host } = stage.session.seats;
    // The audience's screen is long on its way: the right ends, and comes back, while nothing of the stage is drawn.
    const arriving = Promise.withResolvers<void>();
    await speaking.page.route('**/assets/stage-view-*.js', (route) => arriving.promise.then(() => route.continue()));
    await host.command('people.set-roles', { participantId: speaker.participantId, roles: ['attendee'] });
    await expect(speaking.page.getByRole('button', { name: 'Mic' })).toHaveCount(0);
    await expect.poll(() => tracksOf(stage, speaker.participantId), { timeout: 2_000 }).toEqual([]);
    await expect(watching.page.getByText('Nobody is on stage yet.')).toBeVisible();
    await host.command('stage.bring', { participantId: speaker.participantId });
    arriving.resolve();
    await expect(speaking.page.getByRole('button', { name: 'Mic' })).toHaveAttribute('aria-pressed', 'false');
    await speaking.page.getByRole('button', { name: 'Camera' }).click();
    await seesMoving(watching.page);
  });
  await Promise.all([speaking.context.close(), watching.context.close()]);
});

test('ST-17 the stage is entered while the room is still being read, and once', async ({ browser }) => {
  const read = Promise.withResolvers<void>();
  const tokens: string[] = [];
  const { page, context } = await inTheRoom(browser, stage.session.seats.attendee, {}, async (fresh) => {
    await fresh.route(/\/api\/v1\/sessions\/[^/]+(\/proof)?$/, (route) => read.promise.then(() => route.continue()));
    fresh.on('request', (request) => request.url().endsWith('/media-token') && tokens.push(request.url()));
  });
  await expect.poll(() => tokens.length).toBe(1);
  await expect(page.getByText('Nobody is on stage yet.')).toHaveCount(0);
  read.resolve();
  await expect(page.getByText('Nobody is on stage yet.')).toBeVisible();
  expect(tokens).toHaveLength(1);
  await context.close();
});

test('ST-12 the stage comes although the network went while its program was being loaded', async ({ browser }) => {
  let lost = 0;
  const { page, context } = await inTheRoom(browser, stage.session.seats.attendee, {}, async (fresh) => {
    await fresh.route('**/assets/live-room-*.js', (route) => (lost++ === 0 ? route.abort('internetdisconnected') : route.continue()));
  });
  await expect(page.getByText('Nobody is on stage yet.')).toBeVisible();
  expect(lost).toBeGreaterThan(1);
  await context.close();
});

test('ST-7 ST-12 an attendee whose client has been tampered with is refused, and their first window can go on', async ({ browser }) => {
  const { attendee } = stage.session.seats;
  const { page, context } = await inTheRoom(browser, attendee, { bypassCSP: true, permissions: ['camera', 'microphone'] });
  await expect(page.getByText('Nobody is on stage yet.')).toBeVisible();
  await page.addScriptTag({ path: CLIENT });
  const outcome = await page.evaluate(async (slug) => {
    const { Room } = (globalThis as unknown as { LivekitClient: typeof import('livekit-client') }).LivekitClient;
    const { token } = await (await fetch(`/api/v1/sessions/${slug}/media-token`, { method: 'POST' })).json();
    const room = new Room();
    await room.connect(`ws://${location.host}/livekit`, token);
    const honest = await room.localParticipant.setCameraEnabled(true).then(
      () => 'taken',
      (error: Error) => error.name,
    );
    // The client's own check is only a courtesy: here it is told that everything is permitted.
    Object.defineProperty(room.localParticipant, 'permissions', { value: { canPublish: true, canPublishSources: [], canSubscribe: true } });
    const late = new Promise<string>((resolve) => setTimeout(resolve, 5_000, 'nothing came of it'));
    const tampered = await Promise.race([
      room.localParticipant.setCameraEnabled(true).then(
        () => 'taken',
        (error: Error) => error.name,
      ),
      late,
    ]);
    return { honest, tampered };
  }, attendee.slug);
  expect(outcome.honest).toBe('PublishTrackError');
  expect(outcome.tampered).not.toBe('taken');
  expect(await tracksOf(stage, attendee.participantId)).toEqual([]);

  await expect(page.getByText('You are in the room on another device or in another window.')).toBeVisible();
  await page.getByRole('button', { name: 'Continue here' }).click();
  await expect(page.getByText('Nobody is on stage yet.')).toBeVisible();
  await context.close();
});
