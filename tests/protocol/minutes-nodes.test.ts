import { createSession, seatAt, startApi, startRedis, type TestApi, type TestRedis } from '@plenary/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeStateVector, XmlElement } from 'yjs';
import { chanceFrom, editAtRandom } from './random-edits.ts';
import { createRecorder } from './recorder.ts';

let redis: TestRedis;
let one: TestApi;
let two: TestApi;
beforeAll(async () => {
  redis = await startRedis();
  one = await startApi({ redis: redis.url });
  two = await startApi({ redis: redis.url, database: one.database, dataDir: one.dataDir });
});
afterAll(async () => {
  await two?.stop();
  await one?.stop();
  await redis?.stop();
});

const blocks = (doc: ReturnType<typeof createRecorder>['doc'], field: string) =>
  doc
    .getXmlFragment(field)
    .toArray()
    .filter((child) => child instanceof XmlElement && child.nodeName === 'questionBlock').length;

describe('the minutes on two nodes', () => {
  it('M-2 recorders at different nodes, Redis killed in between: all copies are equal', async () => {
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const chance = chanceFrom(seed);
    const session = await createSession(one);
    const second = await session.seat('recorder', 'Second');
    const [a, b] = [createRecorder(() => session.seats.recorder), createRecorder(() => seatAt(second, two.url))];
    await Promise.all([a.join(), b.join()]);
    const field = session.slotIds[0] ?? '';
    for (let edit = 0; edit < 120; edit++) {
      for (const writer of [a, b]) editAtRandom(writer.fragment(field), chance);
      if (edit === 60) await redis.kill();
      // As fast as people at most: the limit for floods is another test.
      if (edit % 10 === 0) await Promise.all([a.settled(), b.settled()]);
    }
    await Promise.all([a.settled(), b.settled()]);
    // Without a word of it: a node that hears nothing looks by itself.
    const equal = () => Buffer.from(encodeStateVector(a.doc)).equals(Buffer.from(encodeStateVector(b.doc)));
    // Whoever hears the last change sees it.
    await Promise.any([a.until(equal, 20_000), b.until(equal, 20_000)]);
    expect(a.fragment(field).toString(), `SEED=${seed}`).toBe(b.fragment(field).toString());
    await redis.start();
  });

  it('M-27 what one node acknowledged is on the page that another publishes at once, without a word between them', async () => {
    const session = await createSession(one);
    const { attendee, host, moderator } = session.seats;
    const { id } = await attendee.command('qna.ask', { text: 'Who keeps the key?', language: 'en', anonymous: false, namedInMinutes: true });
    await moderator.command('qna.put-live', { questionId: id });
    await host.command('running-order.end', {});
    const publisher = seatAt(host, two.url).browser;
    const path = `/api/v1/sessions/${session.slug}`;
    // The other node knows the session as it was before the answer.
    await publisher.json('GET', path);
    await redis.kill();
    await moderator.command('qna.answer', { questionId: id, mode: 'written', text: 'The pump keeper.' });
    await publisher.json('POST', `${path}/minutes/publish`, { note: null });
    await redis.start();
    const page = await publisher.send('GET', `/p/${session.slug}.json`);
    expect(await page.text()).toContain('The pump keeper.');
  });

  it('M-9 two nodes that see a question put at the same time place one block', async () => {
    const session = await createSession(one);
    const second = await session.seat('recorder', 'Second');
    const [a, b] = [createRecorder(() => session.seats.recorder), createRecorder(() => seatAt(second, two.url))];
    await Promise.all([a.join(), b.join()]);
    const { attendee, moderator } = session.seats;
    for (let n = 1; n <= 3; n++) {
      const { id } = await attendee.command('qna.ask', { text: `Question ${n}`, language: 'en', anonymous: false, namedInMinutes: true });
      await moderator.command('qna.put-live', { questionId: id });
      await moderator.command('qna.answer', { questionId: id, mode: 'spoken', text: '' });
    }
    const field = `${session.slotIds[0]}/en`;
    await Promise.all([a.until((doc) => blocks(doc, field) === 3), b.until((doc) => blocks(doc, field) === 3)]);
    await Promise.all([a.join(), b.join()]);
    expect([blocks(a.doc, field), blocks(b.doc, field)]).toEqual([3, 3]);
  });
});
