import type { Ack, CommandName } from '@plenary/contracts';
import { runOf } from '@plenary/domain';
import { connect, type LiveClient, type Seat, startApi, type TestApi } from '@plenary/test-kit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { byHttp, bySocket, codeOf, type Scene, sceneAt } from './commands/scene.ts';
import { approved, asked, words } from './commands/things.ts';

const CROWD = 20;
let api: TestApi;
let scene: Scene;
let crowd: Seat[];
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());
beforeEach(async () => {
  scene = await sceneAt(api, 'live');
});
afterEach(() => scene?.close());

const gather = async () => {
  crowd = await Promise.all(Array.from({ length: CROWD }, (_, nth) => scene.seat('attendee', `attendee ${nth}`)));
};
const counted = (answers: Ack[]) => {
  const counts: Record<string, number> = {};
  for (const code of answers.map(codeOf)) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};
/** Both at once, each by another person and over another way. */
const both = (first: [CommandName, unknown], second: [CommandName, unknown]) =>
  Promise.all([bySocket(scene, 'moderator', ...first), byHttp(scene.seats.host, ...second)]);

describe('questions by many at once', () => {
  it('Q-1 LOG-58 twenty who ask at once get twenty numbers without a gap', async () => {
    await gather();
    const answers = await Promise.all(crowd.map((one, nth) => byHttp(one, 'qna.ask', words(`Question of ${nth}?`))));
    expect(counted(answers)).toEqual({ done: CROWD });
    expect(new Set(answers.map((answer) => (answer.ok ? answer.seq : 0))).size).toBe(CROWD);
    const { questions } = await scene.view('moderator');
    const numbers = Object.values(questions).map(({ number }) => number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(crowd.map((_, nth) => nth + 1));
  });

  it('Q-16 LOG-58 a limit a person holds also for questions that come at once', async () => {
    await scene.seats.host.command('qna.set', { perPerson: 3 });
    const asking = Array.from({ length: CROWD }, (_, nth) =>
      nth % 2 ? byHttp(scene.seats.attendee, 'qna.ask', words(`No. ${nth}?`)) : bySocket(scene, 'attendee', 'qna.ask', words(`No. ${nth}?`)),
    );
    expect(counted(await Promise.all(asking))).toEqual({ done: 3, 'question-limit': CROWD - 3 });
  });

  it('Q-9 LOG-58 a vote is one a person, however many vote and however often', async () => {
    await gather();
    const questionId = await approved(scene);
    await Promise.all(crowd.flatMap((one) => [byHttp(one, 'qna.vote', { questionId }), byHttp(one, 'qna.vote', { questionId })]));
    const watcher = await scene.socket('speaker');
    await watcher.until(({ questions }) => questions[questionId]?.votes === CROWD);
    // Half of them take it back, while the others vote once more.
    await Promise.all(crowd.map((one, nth) => byHttp(one, nth % 2 ? 'qna.vote' : 'qna.unvote', { questionId })));
    await watcher.until(({ questions }) => questions[questionId]?.votes === CROWD / 2);
    expect((await scene.view('owner')).questions[questionId]?.votes).toBe(CROWD / 2);
  });

  it('Q-5 LOG-58 of many questions that are put live at once, one is', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => asked(scene)));
    const answers = await Promise.all(
      ids.map((questionId, nth) =>
        nth % 2 ? byHttp(scene.seats.host, 'qna.put-live', { questionId }) : bySocket(scene, 'moderator', 'qna.put-live', { questionId }),
      ),
    );
    expect(counted(answers)).toEqual({ done: 1, 'question-live-elsewhere': ids.length - 1 });
    const state = await scene.view('attendee');
    expect(Object.values(state.questions).filter((one) => one.state === 'live')).toHaveLength(1);
    expect(state.liveQuestionId).toBe(ids[answers.findIndex(({ ok }) => ok)]);
  });

  it('Q-18 LOG-58 of two steps that exclude each other, one is taken', async () => {
    const one = async (first: CommandName, second: CommandName, questionId: string, more: Record<string, unknown> = {}) => {
      const answers = await both([first, { questionId }], [second, { questionId, ...more }]);
      expect([first, second, counted(answers)]).toEqual([first, second, { done: 1, 'question-state': 1 }]);
    };
    for (let i = 0; i < 5; i++) {
      await one('qna.approve', 'qna.approve', await asked(scene));
      const [a, b] = [await approved(scene), await approved(scene)];
      const merged = await both(['qna.merge', { questionId: a, intoId: b }], ['qna.merge', { questionId: b, intoId: a }]);
      expect(counted(merged)).toEqual({ done: 1, 'question-state': 1 });
      const questionId = await asked(scene);
      const race = await Promise.all([bySocket(scene, 'attendee', 'qna.withdraw', { questionId }), byHttp(scene.seats.host, 'qna.put-live', { questionId })]);
      expect(counted(race)).toEqual({ done: 1, 'question-state': 1 });
      const { liveQuestionId } = await scene.view('owner');
      if (liveQuestionId) await one('qna.back', 'qna.answer', liveQuestionId, { mode: 'spoken', text: '' });
    }
  });
});

describe('hosts at once', () => {
  it('RO-14 LOG-58 whatever drivers press at once, one slot runs at most and everybody sees the same', async () => {
    const watchers = await Promise.all((['attendee', 'moderator', 'recorder'] as const).map((role) => scene.socket(role)));
    const [first = '', second = '', third = ''] = scene.slotIds;
    const presses: [CommandName, unknown][] = [
      ['running-order.next', { from: first }],
      ['running-order.pause', {}],
      ['running-order.skip', { slotId: second }],
      ['running-order.extend', { minutes: 2 }],
      ['running-order.resume', {}],
      ['running-order.unskip', { slotId: second }],
      ['running-order.next', { from: second }],
      ['running-order.next', { from: third }],
      ['programme.move-slot', { slotId: third, partId: null, before: second }],
      ['programme.remove-slot', { slotId: third }],
    ];
    const storm = [...presses, ...presses.toReversed(), ...presses].map(([name, input], nth) =>
      nth % 2 ? bySocket(scene, 'host', name, input) : byHttp(scene.seats.owner, name, input),
    );
    const codes = (await Promise.all(storm)).map(codeOf);
    for (const never of ['internal', 'unavailable', 'too-many-requests']) expect(codes).not.toContain(never);
    const state = await scene.view('owner');
    const running = state.slots.filter(({ id }) => ['live', 'paused'].includes(runOf(state, id).state));
    expect(running.map(({ id }) => id)).toEqual([state.currentSlotId]);
    await Promise.all(watchers.map((watcher) => watcher.until((seen) => JSON.stringify(seen.runs) === JSON.stringify(state.runs))));
    expect(watchers.map((watcher) => watcher.holes())).toEqual([0, 0, 0]);
  });

  it('LOG-58 a session holds fifty parts, also when sixty come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, nth) => byHttp(scene.seats.owner, 'programme.add-part', { title: { en: `Part ${nth}` } })),
    );
    expect(counted(answers)).toEqual({ done: 50, 'too-many': 10 });
    const refused = answers.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ error: { params: { max: 50 } } });
    expect((await scene.view('attendee')).parts).toHaveLength(50);
  });

  it('PE-3 LOG-58 two hosts who remove each other at once: one stays', async () => {
    const other = await scene.seat('host', 'second host');
    const first = scene.seats.host;
    const answers = await Promise.all([
      byHttp(other, 'people.remove', { participantId: first.participantId }),
      byHttp(first, 'people.remove', { participantId: other.participantId }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    // Who is removed is nobody here any more: refused as such, or not let in at all.
    expect(['not-allowed', 'not-found']).toContain(answers.map(codeOf).find((code) => code !== 'done'));
    const { participants } = await scene.view('owner');
    expect([first, other].filter(({ participantId }) => !participants[participantId]?.removed)).toHaveLength(1);
  });

  it('PE-6 once the roles are taken, nothing more is done by them, over any connection', async () => {
    const seat = await scene.seat('host', 'host for a while');
    const live: LiveClient = await connect(seat);
    await scene.seats.owner.command('people.set-roles', { participantId: seat.participantId, roles: ['attendee'] });
    expect([await live.command('running-order.pause', {}), await byHttp(seat, 'running-order.pause', {})].map(codeOf)).toEqual(['not-allowed', 'not-allowed']);
    expect(runOf(await scene.view('owner'), scene.slotIds[0] ?? '').state).toBe('live');
    live.close();
  });
});
