import type { Block, Proceedings } from '@plenary/contracts';
import { connect, createSession, startApi, type TestApi, type TestSession } from '@plenary/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, XmlText } from 'yjs';
import { chanceFrom, editAtRandom } from './random-edits.ts';
import { createRecorder, type Recorder } from './recorder.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

const slotOf = (session: TestSession, index = 0): string => session.slotIds[index] ?? '';
const paragraph = (words: string): XmlElement => {
  const made = new XmlElement('paragraph');
  made.insert(0, [new XmlText(words)]);
  return made;
};
const write = (recorder: Recorder, slotId: string, words: string, language = 'en') => recorder.fragment(slotId, language).push([paragraph(words)]);
const textIn = (recorder: Recorder, slotId: string) => recorder.fragment(slotId).toString();
const state = (doc: Doc) => Buffer.from(encodeStateVector(doc)).toString('hex');
const questionBlocks = (doc: Doc, field: string, id: string) =>
  doc
    .getXmlFragment(field)
    .toArray()
    .filter((child) => child instanceof XmlElement && child.nodeName === 'questionBlock' && child.getAttribute('questionId') === id).length;
/** What the server has, as somebody who comes new sees it. */
async function fresh(session: TestSession): Promise<Recorder> {
  const reader = createRecorder(() => session.seats.recorder);
  await reader.join();
  return reader;
}

describe('the minutes', () => {
  it('M-1 what one recorder writes another sees, once it is stored', async () => {
    const session = await createSession(api);
    const second = await session.seat('recorder', 'Second');
    const [a, b] = [createRecorder(() => session.seats.recorder), createRecorder(() => second)];
    await Promise.all([a.join(), b.join()]);
    write(a, slotOf(session), 'Two villages received water meters.');
    await b.until(() => textIn(b, slotOf(session)).includes('water meters'));
    await a.settled();
    expect(textIn(await fresh(session), slotOf(session))).toBe(textIn(a, slotOf(session)));
  });

  it('M-2 two recorders make 200 random edits each, with breaks and the server killed: all copies are equal', async () => {
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const chance = chanceFrom(seed);
    const session = await createSession(api);
    const second = await session.seat('recorder', 'Second');
    const writers = [createRecorder(() => session.seats.recorder), createRecorder(() => second)];
    await Promise.all(writers.map((one) => one.join()));
    for (let edit = 0; edit < 200; edit++) {
      for (const one of writers) {
        if (chance(25) === 0) one.leave();
        editAtRandom(one.fragment(slotOf(session, chance(2)), chance(2) === 0 ? 'en' : 'zh'), chance);
        if (!one.live() && chance(4) === 0) await one.join();
      }
      if (edit === 70 || edit === 140) {
        await api.kill();
        await api.start();
      }
      if (edit % 20 === 0) await new Promise(setImmediate);
    }
    const settle = async () => {
      for (const one of writers) await one.join();
      await Promise.all(writers.map((one) => one.settled()));
      // Each joins once more: now the server has what the other brought at last.
      for (const one of writers) await one.join();
    };
    await settle();
    const [a, b] = writers as [Recorder, Recorder];
    const dump = ({ doc }: Recorder) => session.slotIds.flatMap((id) => ['en', 'zh'].map((language) => doc.getXmlFragment(`${id}/${language}`).toString()));
    const same = async (what: string) => {
      const server = await fresh(session);
      expect(dump(server), `${what}, SEED=${seed}`).toEqual(dump(a));
      expect(dump(b), `${what}, SEED=${seed}`).toEqual(dump(a));
      expect([state(server.doc), state(b.doc)], `${what}, SEED=${seed}`).toEqual([state(a.doc), state(a.doc)]);
    };
    expect(dump(a).join('').length).toBeGreaterThan(500);
    await same('after the edits');
    await api.kill();
    await api.start();
    await same('after another kill');
  }, 120_000);

  it('M-3 a change that was acknowledged is there after the server was killed in the same instant', async () => {
    const session = await createSession(api);
    const a = await fresh(session);
    for (let n = 0; n < 30; n++) write(a, slotOf(session), `line ${n}`);
    await a.settled();
    await api.kill();
    await api.start();
    expect(textIn(await fresh(session), slotOf(session))).toBe(textIn(a, slotOf(session)));
  });

  it('M-4 the same change twice, or one that says nothing new, is acknowledged and stored once', async () => {
    const session = await createSession(api);
    const a = await fresh(session);
    const other = new Doc();
    other.getXmlFragment(`${slotOf(session)}/en`).push([paragraph('once')]);
    const frame = { id: crypto.randomUUID(), update: encodeStateAsUpdate(other) };
    const send = () => a.live()?.socket.emitWithAck('minutes.update', frame);
    expect(await Promise.all([send(), send(), send()])).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(textIn(await fresh(session), slotOf(session)).match(/once/g)).toHaveLength(1);
  });

  it('M-5 a large change travels in parts; parts that do not follow each other are refused', async () => {
    const session = await createSession(api);
    const a = await fresh(session);
    const other = new Doc();
    other.getXmlFragment(`${slotOf(session)}/en`).push([paragraph('很长的发言。'.repeat(20_000))]);
    const update = encodeStateAsUpdate(other);
    const size = 32 * 1024;
    const of = Math.ceil(update.byteLength / size);
    const id = crypto.randomUUID();
    for (let index = 0; index < of; index++) {
      expect(await a.live()?.socket.emitWithAck('minutes.update', { id, update: update.slice(index * size, (index + 1) * size), part: { index, of } })).toEqual(
        { ok: true },
      );
    }
    expect(textIn(await fresh(session), slotOf(session)).length).toBeGreaterThan(120_000);
    expect(
      await a.live()?.socket.emitWithAck('minutes.update', { id: crypto.randomUUID(), update: update.slice(0, 99), part: { index: 1, of: 3 } }),
    ).toMatchObject({ ok: false });
  });

  it('M-6 who may not write neither reads a draft nor changes it', async () => {
    const session = await createSession(api);
    const a = await fresh(session);
    write(a, slotOf(session), 'a draft');
    await a.settled();
    for (const role of ['moderator', 'speaker', 'interpreter', 'attendee'] as const) {
      const client = await connect(session.seats[role]);
      expect(await client.raw('minutes.join', encodeStateVector(new Doc())), role).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
      expect(await client.raw('minutes.update', { id: crypto.randomUUID(), update: encodeStateAsUpdate(a.doc) }), role).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      });
      expect(
        client.received.filter(({ event }) => event.startsWith('minutes.')),
        role,
      ).toEqual([]);
      expect((await session.seats[role].browser.send('GET', `/api/v1/sessions/${session.slug}/minutes/preview`)).status, role).toBe(403);
      client.close();
    }
    for (const role of ['owner', 'host', 'recorder'] as const) {
      const client = await connect(session.seats[role]);
      expect(await client.raw('minutes.join', encodeStateVector(new Doc())), role).toMatchObject({ ok: true });
      client.close();
    }
  });

  it('M-7 who loses the right is out of the room at once', async () => {
    const session = await createSession(api);
    const leaving = await session.seat('recorder', 'Leaving');
    const [a, b] = [await fresh(session), createRecorder(() => leaving)];
    await b.join();
    await session.seats.host.command('people.set-roles', { participantId: leaving.participantId, roles: ['attendee'] });
    write(a, slotOf(session), 'not for everybody');
    await a.settled();
    const refused = await b.live()?.socket.emitWithAck('minutes.update', { id: crypto.randomUUID(), update: encodeStateAsUpdate(b.doc) });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(textIn(b, slotOf(session))).not.toContain('not for everybody');
  });

  it('M-8 broken changes are refused, and neither the server nor the document takes harm', async () => {
    const session = await createSession(api);
    const a = await fresh(session);
    write(a, slotOf(session), 'whole');
    await a.settled();
    const good = encodeStateAsUpdate(a.doc);
    const chance = chanceFrom(7);
    const sent: unknown[] = [null, 'text', 5, {}, { id: 'short' }, { id: crypto.randomUUID(), update: 'no bytes' }];
    for (let n = 0; n < 120; n++) {
      const bytes =
        n % 3 === 0 ? Uint8Array.from({ length: 1 + chance(60) }, () => chance(256)) : good.slice(0, Math.max(1, good.length - (n % 3) * chance(good.length)));
      if (n % 3 === 2) bytes[chance(bytes.length)] = chance(256);
      sent.push({ id: crypto.randomUUID(), update: bytes });
    }
    // One after another: this is about what is in them, not about how many there are.
    for (const frame of sent) await (a.live() as NonNullable<ReturnType<Recorder['live']>>).raw('minutes.update', frame);
    const missing = new Doc();
    missing.getXmlFragment('x').push([paragraph('one')]);
    const before = encodeStateVector(missing);
    missing.getXmlFragment('x').push([paragraph('two')]);
    expect(await a.live()?.socket.emitWithAck('minutes.update', { id: crypto.randomUUID(), update: encodeStateAsUpdate(missing, before) })).toMatchObject({
      ok: false,
      error: { code: 'minutes-moved' },
    });
    expect(await a.live()?.raw('minutes.join', Uint8Array.from([255, 255, 255]))).toMatchObject({ ok: false });
    write(a, slotOf(session), 'and sound');
    await a.settled();
    const server = await fresh(session);
    expect(textIn(server, slotOf(session))).toContain('whole');
    expect(textIn(server, slotOf(session))).toContain('and sound');
  });

  it('M-9 a question that is put live has its block once, in the current slot, in each language, also when the server dies at that moment', async () => {
    const session = await createSession(api);
    const { attendee, moderator, host } = session.seats;
    const ask = async (text: string) => (await attendee.command('qna.ask', { text, language: 'en', anonymous: false, namedInMinutes: true })).id;
    const a = await fresh(session);
    const first = await ask('Who called the meeting?');
    await moderator.command('qna.put-live', { questionId: first });
    await a.until((doc) => questionBlocks(doc, `${slotOf(session)}/en`, first) === 1 && questionBlocks(doc, `${slotOf(session)}/zh`, first) === 1);
    // Back, and put again: it stands where it stood.
    await moderator.command('qna.back', { questionId: first });
    await moderator.command('qna.put-live', { questionId: first });
    await moderator.command('qna.answer', { questionId: first, mode: 'spoken', text: '' });
    await host.command('running-order.next', { from: slotOf(session) });
    const second = await ask('And where?');
    a.leave();
    const put = moderator.command('qna.put-live', { questionId: second }).catch(() => null);
    await api.kill();
    await put;
    await api.start();
    await moderator.command('qna.put-live', { questionId: second }).catch(() => null);
    const again = await fresh(session);
    await again.until((doc) => questionBlocks(doc, `${slotOf(session, 1)}/en`, second) === 1);
    await again.join();
    expect(questionBlocks(again.doc, `${slotOf(session)}/en`, first)).toBe(1);
    expect(questionBlocks(again.doc, `${slotOf(session, 1)}/en`, second)).toBe(1);
    expect(questionBlocks(again.doc, `${slotOf(session)}/en`, second)).toBe(0);
  });

  it('M-10 publishing freezes the page: what is written later needs another version', async () => {
    const session = await createSession(api);
    const { recorder, host, attendee, moderator } = session.seats;
    const a = await fresh(session);
    write(a, slotOf(session), 'Water is not owned.');
    const question = (await attendee.command('qna.ask', { text: 'Who called?', language: 'en', anonymous: true, namedInMinutes: false })).id;
    await moderator.command('qna.put-live', { questionId: question });
    await a.until((doc) => questionBlocks(doc, `${slotOf(session)}/en`, question) === 1);
    const block = a
      .fragment(slotOf(session))
      .toArray()
      .find((child) => child instanceof XmlElement && child.nodeName === 'questionBlock') as XmlElement;
    (block.get(0) as XmlElement).insert(0, [new XmlText('The pump keeper.')]);
    await a.settled();
    await moderator.command('qna.answer', { questionId: question, mode: 'spoken', text: '' });
    const path = `/api/v1/sessions/${session.slug}/minutes/publish`;
    expect((await recorder.browser.send('POST', path, {})).status).toBe(409);
    await host.command('running-order.end', {});
    const id = crypto.randomUUID();
    expect(await Promise.all([recorder.browser.json('POST', path, { id }), recorder.browser.json('POST', path, { id })])).toEqual([
      { version: 1 },
      { version: 1 },
    ]);
    write(a, slotOf(session), 'Written afterwards.');
    await a.settled();
    const page = async (name: string) => (await api.visitor().json<Proceedings>('GET', `/p/${session.slug}${name}`)) as Proceedings;
    const one = await page('.json');
    const slot = one.parts[0]?.slots[0];
    const words = (blocks: Block[] | undefined) => JSON.stringify(blocks);
    expect(words(slot?.minutes.en)).toContain('Water is not owned.');
    expect(words(slot?.minutes.en)).not.toContain('Written afterwards.');
    expect(slot?.questions).toMatchObject([{ id: question, asker: null, state: 'answered', answer: { mode: 'spoken' } }]);
    expect(words(slot?.minutes.en)).toContain('The pump keeper.');
    expect(await recorder.browser.json('POST', path, { note: { en: 'One sentence more.' } })).toEqual({ version: 2 });
    expect(await page('/v/1.json')).toEqual(one);
    expect(await page('.json')).toMatchObject({ version: 2, note: { en: 'One sentence more.' } });
    const markdown = await (await api.visitor().send('GET', `/p/${session.slug}.md`)).text();
    expect(markdown).toContain('Written afterwards.');
    expect((await api.visitor().send('GET', `/p/${session.slug}/v/3.json`)).status).toBe(404);
  });

  it('M-23 what was written in a slot that was then taken out of the programme is on the page', async () => {
    const session = await createSession(api);
    const { recorder, host } = session.seats;
    const third = session.slotIds[2] ?? '';
    const a = await fresh(session);
    write(a, third, 'Prepared before the talk was called off.');
    await a.settled();
    await host.command('programme.remove-slot', { slotId: third });
    await host.command('running-order.end', {});
    await recorder.browser.json('POST', `/api/v1/sessions/${session.slug}/minutes/publish`, {});
    for (const file of ['', '.md', '.json']) {
      expect(await (await api.visitor().send('GET', `/p/${session.slug}${file}`)).text()).toContain('Prepared before the talk was called off.');
    }
  });

  it('M-11 publishing again after the server died at that moment makes one version, with its page', async () => {
    const session = await createSession(api);
    await session.seats.host.command('running-order.end', {});
    const path = `/api/v1/sessions/${session.slug}/minutes/publish`;
    const id = crypto.randomUUID();
    const first = session.seats.recorder.browser.send('POST', path, { id }).catch(() => null);
    await api.kill();
    await first;
    await api.start();
    expect(await session.seats.recorder.browser.json('POST', path, { id })).toEqual({ version: 1 });
    expect(await api.visitor().json('GET', `/p/${session.slug}/v/1.json`)).toMatchObject({ version: 1 });
    expect((await api.visitor().send('GET', `/p/${session.slug}/v/2.json`)).status).toBe(404);
  });
});
