import { CLIENT_COMMANDS, COMMANDS, type CommandName, FIELD_ERRORS } from '@plenary/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Caller } from './caller.ts';
import { leaves, put } from './leaves.ts';
import { type Ids, NOBODY, sampleInputs } from './sample-inputs.ts';
import { details, person, seat, slot, startWorld, type World } from './world.ts';

const SLUG = 'bad-input';
let world: World;
let host: Caller;
let ids: Ids;
beforeAll(async () => {
  world = await startWorld();
  await world.owner.post('/api/v1/sessions', details(SLUG));
  host = (await seat(world.owner, SLUG, 'host')).caller;
  await host.command(SLUG, 'qna.set', { perPerson: 0 });
  ids = { ...NOBODY, partId: crypto.randomUUID(), slotId: crypto.randomUUID(), participantId: crypto.randomUUID() };
  await host.command(SLUG, 'programme.add-part', { title: { en: 'Part' } }, ids.partId);
  await host.command(SLUG, 'programme.add-slot', slot(), ids.slotId);
  await host.command(SLUG, 'people.add', person('Ana', 'speaker'), ids.participantId);
});
afterAll(() => world?.close());

/** Texts that people and attackers type. `kept`: as it is, wherever a free text goes. */
const TEXTS: { what: string; text: string; kept: boolean }[] = [
  { what: 'nothing', text: '', kept: false },
  { what: 'far too much', text: 'x'.repeat(100_000), kept: false },
  { what: 'a control character', text: 'a\u0007b', kept: false },
  { what: 'NUL', text: 'a\u0000b', kept: false },
  { what: 'half a character', text: 'a\ud800b', kept: false },
  { what: 'a right-to-left mark', text: 'a\u202eb\u200f', kept: true },
  { what: 'emoji', text: '👩🏽‍🚀🍚', kept: true },
  { what: 'a rare Han character', text: '𠮷野𪚲', kept: true },
  { what: 'script text', text: '<script>alert("1")</script>', kept: true },
  { what: 'a template', text: '{{7*7}}${7*7}', kept: true },
  { what: 'a quote for SQL', text: `'; drop table link; --`, kept: true },
  { what: 'a formula', text: '=1+1', kept: true },
];
const SHAPES: unknown[] = [
  null,
  0,
  -1,
  1.5,
  1e308,
  true,
  [],
  {},
  [[]],
  { en: {} },
  ['x'.repeat(70)],
  { __proto__x: 1 },
  Array.from({ length: 3_000 }, () => 'a'),
];

type Refusal = { code: string; detail: string; fields?: Record<string, { code: string; detail: string }> };
const chinese = { 'accept-language': 'zh-CN' };
const send = (name: CommandName, input: unknown): Promise<Answer<Refusal>> =>
  host.post<Refusal>(`/api/v1/sessions/${SLUG}/commands/${name}`, { input }, chinese);

/** Some commands need something that they can be done to. */
async function ready(name: CommandName): Promise<unknown> {
  const questionId = crypto.randomUUID();
  if (['qna.decline', 'qna.answer', 'qna.edit', 'qna.translate'].includes(name)) {
    await host.command(SLUG, 'qna.ask', { text: 'Why?', language: null, anonymous: false, namedInMinutes: true }, questionId);
    if (name === 'qna.answer') await host.command(SLUG, 'qna.approve', { questionId });
    return sampleInputs({ ...ids, questionId })[name];
  }
  return sampleInputs(ids)[name];
}
const FREE = /^(title|theme|description|venue|source|subject|summary|nameIn|affiliationIn|positionIn)\.|^(name|affiliation|position|place|text)$/;
const everything = async () => JSON.stringify((await host.call(`/api/v1/sessions/${SLUG}`)).body);

const fieldsOf = (name: CommandName) => leaves(sampleInputs(NOBODY)[name]).filter(({ path }) => path.length > 0);
const textsOf = (name: CommandName) => fieldsOf(name).filter(({ value }) => typeof value === 'string');

describe.each(CLIENT_COMMANDS.filter((name) => textsOf(name).length > 0))('H-10 texts of %s', (name) => {
  it.each(TEXTS)('H-10 $what is kept or refused by name', async ({ text, kept }) => {
    for (const { path } of textsOf(name)) {
      const { status, body } = await send(name, put(await ready(name), path, text));
      const field = path.join('.');
      const free = FREE.test(field);
      if (kept && free) {
        expect([field, status]).toEqual([field, 200]);
        expect(await everything()).toContain(JSON.stringify(text).slice(1, -1));
      } else if (status === 200) expect([free, text]).toEqual([true, '']);
      else if (status === 422) {
        const named = Object.entries(body.fields ?? {}).find(([place]) => field.startsWith(place) || place.startsWith(field));
        expect([field, FIELD_ERRORS]).toEqual([field, expect.arrayContaining([named?.[1].code])]);
        expect(named?.[1].detail).toMatch(/\p{Script=Han}/u);
      } else expect([field, status]).toEqual([field, expect.toSatisfy((code: number) => code === 404 || code === 409)]);
    }
  });
});

describe.each(CLIENT_COMMANDS)('H-10 shapes of %s', (name) => {
  it('H-10 things of the wrong shape are refused by name, and break nothing', async () => {
    for (const shape of SHAPES) {
      for (const input of [shape, ...fieldsOf(name).map(({ path }) => put(sampleInputs(NOBODY)[name], path, shape))]) {
        // Whatever the contract itself would take is a matter of the rules.
        if (COMMANDS[name].input.safeParse(input).success) continue;
        const { status, body } = await send(name, input);
        expect([input, status, body.code]).toEqual([input, 422, 'invalid-input']);
        expect(Object.keys(body.fields ?? {}).length).toBeGreaterThan(0);
      }
    }
  });
});

describe('times and zones', () => {
  const edit = (changes: Record<string, unknown>) => send('session.edit', changes);
  it.each(['2030-02-30T10:00', '2030-13-01T10:00', '2030-05-29T24:01', '2030-05-29 10:00', 'tomorrow', '2030-05-29T10:00Z'])(
    'H-10 %j is no time',
    async (start) => {
      const { status, body } = await edit({ start });
      expect([status, body.fields?.start?.code]).toEqual([422, 'not-a-time']);
    },
  );
  it('H-10 an hour that the clocks skip is named', async () => {
    const { body } = await edit({ start: '2026-03-29T02:30', zone: 'Europe/Berlin' });
    expect([body.code, body.fields?.start?.code]).toEqual(['impossible-time', 'not-a-time']);
  });
  it.each(['Mars/Base', 'Europe/Nowhere', '+25:00', ''])('H-10 %j is no zone', async (zone) => {
    const { status, body } = await edit({ zone });
    expect([status, body.fields?.zone?.code]).toEqual([422, 'not-a-zone']);
  });
  it('H-10 an address that is taken is named beside its field', async () => {
    const { status, body } = await world.owner.post<Refusal>('/api/v1/sessions', details(SLUG), chinese);
    expect([status, body.code, body.fields?.slug?.code]).toEqual([409, 'slug-taken', 'slug-taken']);
    expect(body.fields?.slug?.detail).toMatch(/\p{Script=Han}/u);
  });
});
