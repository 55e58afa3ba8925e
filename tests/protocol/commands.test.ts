import { type Ack, CLIENT_COMMANDS, type CommandName } from '@plenary/contracts';
import { startApi, type TestApi } from '@plenary/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE_ROWS } from './commands/people.ts';
import { PROGRAMME_ROWS, SESSION_ROWS } from './commands/programme.ts';
import { QNA_ROWS } from './commands/qna.ts';
import { RUNNING_ORDER_ROWS } from './commands/running-order.ts';
import { byHttp, bySocket, codeOf, type Scene, type Standing, sceneAt } from './commands/scene.ts';
import { STAGE_ROWS } from './commands/stage.ts';

const ROWS = [...SESSION_ROWS, ...PROGRAMME_ROWS, ...PEOPLE_ROWS, ...RUNNING_ORDER_ROWS, ...STAGE_ROWS, ...QNA_ROWS];
const TIMES = 20;

let api: TestApi;
/** Sessions in which everything is refused, so that they can be shared. */
const idle = new Map<Standing, Promise<Scene>>();
const idleAt = (standing: Standing): Promise<Scene> => {
  const known = idle.get(standing) ?? sceneAt(api, standing);
  idle.set(standing, known);
  return known;
};
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  for (const scene of idle.values()) (await scene).close();
  await api?.stop();
});

/** So many at once, one over the live connection, the next by HTTP, turn and turn about. */
const atOnce = (
  scene: Scene,
  { name, by, with: other }: Pick<(typeof ROWS)[number], 'name' | 'by' | 'with'>,
  input: unknown,
  idOf: (nth: number) => string,
): Promise<Ack[]> =>
  Promise.all(
    Array.from({ length: TIMES }, (_, nth) => {
      const role = other !== null && nth % 4 > 1 ? other : by;
      return nth % 2 === 0 ? bySocket(scene, role, name, input, idOf(nth)) : byHttp(scene.seats[role], name, input, idOf(nth));
    }),
  );

it('H-17 every command that a client may send has a row, and every row a command', () => {
  expect(ROWS.map(({ name }) => name).toSorted()).toEqual(CLIENT_COMMANDS.toSorted());
});

describe.each(ROWS)('H-17 $name', (row) => {
  const { name, by, seenBy, not } = row;
  let scene: Scene;
  let input: unknown;
  beforeAll(async () => {
    scene = await sceneAt(api, row.at);
    input = await row.input(scene);
  });
  afterAll(() => scene?.close());
  const seen = (id: string) => (state: Parameters<typeof row.seen>[0]) => row.seen(state, input as never, id);

  it('H-9 is refused to whoever may not, over either transport, and nothing came of it', async () => {
    const before = await scene.view('owner');
    if (not) {
      const [role, code] = not;
      const answers = [await bySocket(scene, role, name, input), await byHttp(scene.seats[role], name, input)];
      expect(answers.map(codeOf)).toEqual([code, code]);
    }
    const stranger = { ...scene.seats[by], browser: api.visitor() };
    expect(codeOf(await byHttp(stranger, name, input))).toBe('not-found');
    expect(await scene.view('owner')).toEqual(before);
  });

  it('LOG-21 is done once however often it comes with one id, and seen by others', async () => {
    const id = crypto.randomUUID();
    await scene.socket(seenBy);
    const answers = await atOnce(scene, { ...row, with: null }, input, () => id);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(answers).toEqual(answers.map(() => answers[0]));
    await (await scene.socket(seenBy)).until(seen(id));
    const after = await scene.view(seenBy);
    expect(seen(id)(after)).toBe(true);
    // Sent again, alone and by the other way, it does nothing more.
    expect([await byHttp(scene.seats[by], name, input, id), await bySocket(scene, by, name, input, id)]).toEqual([answers[0], answers[0]]);
    expect(await scene.view(seenBy)).toEqual(after);
    expect((await scene.socket(seenBy)).state()).toEqual(after);
    expect(codeOf(await bySocket(scene, by, name, input))).toBe(row.again);
  });

  it('LOG-58 sent at once by many ids, it is done as often as the rules allow', async () => {
    if (!row.anew) {
      scene.close();
      scene = await sceneAt(api, row.at);
    }
    input = await row.input(scene);
    const [before, watcher] = [await scene.view('owner'), await scene.socket(seenBy)];
    const ids = Array.from({ length: TIMES }, () => crypto.randomUUID());
    const answers = await atOnce(scene, row, input, (nth) => ids[nth] ?? '');
    const done = ids.filter((_, nth) => answers[nth]?.ok);
    const codes = answers.map(codeOf).filter((code) => code !== 'done');
    expect(done).toHaveLength(row.again === 'done' ? TIMES : 1);
    expect(codes).toEqual(codes.map(() => row.again));
    const after = await scene.view('owner');
    expect(done.every((id) => seen(id)(after))).toBe(true);
    expect(row.holds?.(after, before, done, input as never) ?? true).toBe(true);
    await watcher.until((state) => done.every((id) => seen(id)(state)));
    expect(watcher.holes()).toBe(0);
  });

  it.skipIf(row.wrong.length === 0)('Q-18 RO-10 P-11 is refused by name where the rules have no such step, and nothing came of it', async () => {
    for (const { what, code, at, by: other, input: make } of row.wrong) {
      const there = at ? await idleAt(at) : scene;
      const wrong = await make(there);
      const before = await there.view('owner');
      const role = other ?? by;
      const answers = [await bySocket(there, role, name as CommandName, wrong), await byHttp(there.seats[role], name, wrong)];
      expect([what, ...answers.map(codeOf)]).toEqual([what, code, code]);
      expect(await there.view('owner')).toEqual(before);
    }
  });
});
