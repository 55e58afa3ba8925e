import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, Caller } from './caller.ts';
import { details, seat, slot, startWorld, type World } from './world.ts';

const SESSIONS = ['at-hand', 'at-hand-draft'];
const pathsOf = (slug: string) => [`/s/${slug}/schedule.json`, `/s/${slug}/schedule.xml`, `/s/${slug}/calendar.ics`, `/api/v1/sessions/${slug}`];

let world: World;
const callers: Record<string, Caller> = {};
beforeAll(async () => {
  world = await startWorld();
  const { owner, stranger } = world;
  for (const slug of SESSIONS) {
    await owner.post('/api/v1/sessions', details(slug, { open: true }));
    await owner.command(slug, 'programme.add-slot', slot());
  }
  const [slug = ''] = SESSIONS;
  await owner.command(slug, 'session.schedule');
  await owner.command(slug, 'qna.set', { perPerson: 0 });
  const [host, attendee, revoked, removed] = [
    await seat(owner, slug, 'host'),
    await seat(owner, slug, 'attendee'),
    await seat(owner, slug, 'attendee'),
    await seat(owner, slug, 'attendee'),
  ];
  const open = new Caller(world.url);
  await open.post(`/api/v1/sessions/${slug}/enter`, { name: 'Ana' });
  Object.assign(callers, { owner, stranger, host: host.caller, attendee: attendee.caller, revoked: revoked.caller, removed: removed.caller, open });
  callers.nobody = new Caller(world.url);
  // Everybody has been here: what is taken away afterwards was at hand before.
  for (const caller of Object.values(callers)) for (const path of SESSIONS.flatMap(pathsOf)) await caller.call(path);
  await owner.call(`/api/v1/sessions/${slug}/links/${revoked.link.link.id}`, { method: 'DELETE' });
  await owner.command(slug, 'people.remove', { participantId: removed.participantId });
});
afterAll(() => world?.close());

/** What came back, but for what is never the same twice. */
async function answerTo(caller: Caller, path: string, locale: string, call: Call = {}) {
  const { status, body, headers } = await caller.call(path, { ...call, headers: { 'accept-language': locale, ...call.headers } });
  const { now: _now, requestId: _request, ...told } = Object(body) as Record<string, unknown>;
  // Two questions have two ids and two numbers.
  const taken = call.method === 'POST' && status === 200;
  if (taken) for (const name of ['id', 'seq']) delete told[name];
  const ofTheMoment = ['x-request-id', 'date', ...(taken ? ['content-length'] : [])];
  return { status, told, headers: [...headers].filter(([name]) => !ofTheMoment.includes(name)).sort() };
}

describe.each(['owner', 'stranger', 'host', 'attendee', 'revoked', 'removed', 'open', 'nobody'])('H-43 for %s', (name) => {
  it.each(SESSIONS.flatMap(pathsOf))('%s is the same before the framework and through it', async (path) => {
    const caller = callers[name] as Caller;
    for (const locale of ['en', 'zh']) {
      // With a query nothing is at hand.
      const both = async () => [await answerTo(caller, path, locale), await answerTo(caller, `${path}?long`, locale)] as const;
      let [short, long] = await both();
      // A second may have gone by between them, which the files tell.
      if (JSON.stringify(short) !== JSON.stringify(long)) [short, long] = await both();
      expect(short).toEqual(long);
    }
  });
});

it('H-43 a link that is revoked and a person who is removed have nothing at hand any more', async () => {
  for (const name of ['revoked', 'removed']) expect((await callers[name]?.call(pathsOf('at-hand')[3] ?? ''))?.status).toBe(404);
});

const question = { text: 'Who keeps the key?', language: 'en', anonymous: false, namedInMinutes: true };
const ask = '/api/v1/sessions/at-hand/commands/qna.ask';
const asking = (more: object = {}) => ({ id: crypto.randomUUID(), input: { ...question, ...more } });

describe.each(['attendee', 'host', 'revoked', 'nobody'])('H-43 sent by %s', (name) => {
  it.each<[string, string, () => Call]>([
    ['a question', ask, () => ({ body: asking() })],
    ['a question without an id', ask, () => ({ body: { input: question } })],
    ['an id in a header', ask, () => ({ body: { input: question }, headers: { 'idempotency-key': crypto.randomUUID() } })],
    ['an id that is none', ask, () => ({ body: { id: 'x y', input: question } })],
    ['an empty question', ask, () => ({ body: asking({ text: ' ' }) })],
    ['a question far too long', ask, () => ({ body: asking({ text: 'long '.repeat(2_000) }) })],
    ['nothing', ask, () => ({ body: '' })],
    ['a list', ask, () => ({ body: '[]' })],
    ['no JSON', ask, () => ({ body: '{"id":' })],
    ['a mark before the text', ask, () => ({ body: `\ufeff${JSON.stringify(asking())}` })],
    ['bytes that are no text', ask, () => ({ body: Buffer.concat([Buffer.from('{"input":{"text":"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}}')]) })],
    ['more than a body may hold', ask, () => ({ body: 'x'.repeat(2_000_000) })],
    ['a page of another site', ask, () => ({ body: asking(), headers: { origin: 'https://elsewhere.example' } })],
    ['our own page', ask, () => ({ body: asking(), headers: { origin: world.url } })],
    ['a host’s command', '/api/v1/sessions/at-hand/commands/session.schedule', () => ({ body: {} })],
    ['no command', '/api/v1/sessions/at-hand/commands/session.forget', () => ({ body: {} })],
    ['a command of the server', '/api/v1/sessions/at-hand/commands/people.enter', () => ({ body: {} })],
    ['a session that is not there', '/api/v1/sessions/nowhere/commands/qna.ask', () => ({ body: asking() })],
  ])('%s is answered the same before the framework and through it', async (_, path, call) => {
    const caller = callers[name] as Caller;
    const short = await answerTo(caller, path, 'zh', { method: 'POST', ...call() });
    expect(short).toEqual(await answerTo(caller, `${path}?long`, 'zh', { method: 'POST', ...call() }));
  });
});
