import { type Ack, CLIENT_COMMANDS, type CommandName } from '@plenary/contracts';
import { connect, type LiveClient, type SeatedRole, startApi, type TestApi } from '@plenary/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byHttp, codeOf, type Scene, sceneAt } from './commands/scene.ts';
import { leaves, type Path, put } from './leaves.ts';
import { NOBODY, sampleInputs } from './sample-inputs.ts';

let api: TestApi;
let scene: Scene;
beforeAll(async () => {
  api = await startApi();
  scene = await sceneAt(api, 'announced');
});
afterAll(async () => {
  scene?.close();
  await api?.stop();
});

/** Of things that are not there: what is in good order is then refused by the rules, and leaves nothing behind. */
const inputs = sampleInputs(NOBODY);
const placesOf = (name: CommandName) => leaves(inputs[name]).filter(({ path }) => path.length > 0);
const send = (name: CommandName, path: Path, value: unknown): Promise<Ack> => byHttp(scene.seats.owner, name, put(inputs[name], path, value));

/** What is said of one field. */
const said = (answer: Ack, path: Path) => {
  const field = path.join('.');
  return answer.ok ? undefined : Object.entries(answer.error.fields ?? {}).find(([named]) => named === field)?.[1];
};

type Field = { name: CommandName; field: string; path: Path };
const fieldsWith = (so: (value: unknown) => boolean): Field[] =>
  CLIENT_COMMANDS.flatMap((name) =>
    placesOf(name)
      .filter(({ value }) => so(value))
      .map(({ path }) => ({ name, path, field: path.join('.') })),
  );
/** Bounds count characters as OpenAPI does: one that takes two UTF-16 units is one. */
const textOf = (length: number) => '𠮷'.repeat(length);

describe('H-18 bounds', () => {
  it.each(fieldsWith((value) => typeof value === 'string'))('H-18 of $name, $field', async ({ name, path }) => {
    const told = said(await send(name, path, 'x'.repeat(50_000)), path);
    // Ids, languages and choices have a shape instead of a bound.
    if (told?.code !== 'too-long') return expect(told?.code).toMatch(/^wrong-shape$|^not-a-/);
    const max = told.max ?? Number.NaN;
    const [full, beyond] = [await send(name, path, textOf(max)), await send(name, path, textOf(max + 1))];
    expect([codeOf(full), said(full, path)]).toEqual([expect.not.stringMatching('invalid-input'), undefined]);
    expect([codeOf(beyond), said(beyond, path)]).toEqual(['invalid-input', expect.objectContaining({ code: 'too-long', max })]);
  });

  it.each(fieldsWith((value) => typeof value === 'number'))('H-18 of $name, $field', async ({ name, path }) => {
    for (const far of [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER]) {
      const told = said(await send(name, path, far), path);
      expect(told?.code).toBe('out-of-range');
      const bound = told?.max ?? told?.min ?? Number.NaN;
      expect(said(await send(name, path, bound), path)?.code).not.toBe('out-of-range');
      expect(said(await send(name, path, bound + Math.sign(far)), path)).toEqual(told);
    }
    for (const none of [1.5, '5', null, true]) expect(said(await send(name, path, none), path)?.code).toBe('wrong-shape');
  });
});

const isId = (value: unknown) => typeof value === 'string' && value.startsWith('none-such');
const isText = (value: unknown) => typeof value === 'string' && !isId(value);
const KEPT = "<b>🍚</b> {{7*7}} a\u202eb\u200f 𠮷野 ';--";

it('H-10 the live connection keeps and refuses texts just as HTTP does', async () => {
  const live = await scene.socket('host');
  // One language of each will do: a person does not send more at once than this.
  for (const { name, path, field } of fieldsWith(isText).filter(({ path }) => path.at(-1) === 'en' || path.at(-1) === 'text' || path.at(-1) === 'name')) {
    for (const text of [KEPT, 'a\u0000b']) {
      const input = put(inputs[name], path, text);
      const [there, here] = [await byHttp(scene.seats.host, name, input), await live.command(name, input as never)];
      expect([field, codeOf(here), said(here, path)?.code]).toEqual([field, codeOf(there), said(there, path)?.code]);
      expect([field, said(here, path)?.code]).toEqual([field, text === KEPT ? undefined : 'control-characters']);
    }
  }
  // Each command brings the others' samples along: of an edit only the last field is still as it was typed.
  const { details, parts } = await scene.view('attendee');
  expect([details.source['en'], ...parts.map(({ title }) => title['en']).filter((title) => title?.includes('🍚'))]).toEqual([KEPT, KEPT, KEPT]);
});

/** As JSON brings them: names of their own, not what every object inherits. */
const INHERITED = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];
const bearing = (key: string, value: unknown) => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`) as Record<string, unknown>;

/** Does something as somebody new: nobody sends so much at once, and whoever does is slowed, then cut. */
async function asNewcomer(role: SeatedRole, act: (live: LiveClient) => Promise<void>): Promise<void> {
  const live = await connect(await scene.seat(role));
  await act(live);
  live.close();
}

describe('H-19 inherited names', () => {
  it.each(fieldsWith(isId))('H-19 are no id: $name, $field', async ({ name, path }) => {
    for (const inherited of INHERITED) {
      const input = put(inputs[name], path, inherited);
      // `prototype` is no property of an object; it is an id of nothing.
      const wanted =
        inherited === 'prototype'
          ? expect.stringMatching(/^not-found$|^slot-moved$|^session-not-live$|^slot-over$|^question-state$|^undo-late$|^done$/)
          : 'invalid-input';
      const answer = await byHttp(scene.seats.owner, name, input);
      expect([inherited, codeOf(answer)]).toEqual([inherited, wanted]);
    }
    await asNewcomer('host', async (live) => {
      expect(await live.command(name, put(inputs[name], path, '__proto__') as never)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    });
  });

  it('H-19 are no command’s id and no command', async () => {
    const live = await scene.socket('owner');
    for (const inherited of INHERITED.filter((one) => one !== 'prototype')) {
      expect(codeOf(await byHttp(scene.seats.owner, 'programme.add-part', { title: { en: 'Part' } }, inherited))).toBe('invalid-input');
      expect(codeOf(await byHttp(scene.seats.owner, inherited as CommandName, {}))).toBe('unknown-command');
      expect(await live.raw('command', { id: crypto.randomUUID(), name: inherited, input: {} })).toMatchObject({ error: { code: 'unknown-command' } });
    }
  });

  it.each(CLIENT_COMMANDS.filter((name) => placesOf(name).length > 0))('H-19 as a key in %s they leave no trace', async (name) => {
    const place = [undefined, ...placesOf(name).filter(({ path }) => path.length > 1)];
    await asNewcomer('moderator', async (live) => {
      for (const key of INHERITED) {
        for (const at of place) {
          const trace = crypto.randomUUID();
          const input = at
            ? put(inputs[name], at.path.slice(0, -1), { ...bearing(key, trace), en: 'Title' })
            : { ...inputs[name], ...bearing(key, { open: true, trace }), trace };
          const answers = [await byHttp(scene.seats.owner, name, input), await live.command(name, input as never)];
          for (const code of answers.map(codeOf)) expect(code).not.toMatch(/^internal$|^too-many-requests$/);
          expect(JSON.stringify(await scene.view('owner'))).not.toContain(trace);
        }
      }
    });
  });
});
