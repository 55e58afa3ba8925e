import type { SessionState } from '@plenary/domain';
import { NONE, type Row, row } from './row.ts';
import type { Scene } from './scene.ts';
import { approved, asked, declined, putLive, words } from './things.ts';

const LATER = Date.UTC(2100, 0, 1);
const moderator = { by: 'moderator', with: 'host', not: ['speaker', 'not-allowed'], seenBy: 'attendee', at: 'live' } as const;
const asker = { by: 'attendee', with: null, seenBy: 'moderator', at: 'live' } as const;
const is = ({ questions }: SessionState, questionId: string, state: string) => questions[questionId]?.state === state;
const about = (make: (scene: Scene) => Promise<string>) => async (scene: Scene) => ({ questionId: await make(scene) });
const none = () => ({ questionId: NONE });
const notThere = { what: 'of a question that is not there', code: 'not-found', input: none } as const;
const answered = async (scene: Scene) => {
  const questionId = await putLive(scene);
  await scene.seats.host.command('qna.answer', { questionId, mode: 'spoken', text: '' });
  return questionId;
};
const set = ({ seats }: Scene, changes: { open?: boolean; anonymous?: boolean; voting?: boolean; perPerson?: number }) =>
  seats.host.command('qna.set', changes);

export const QNA_ROWS: Row[] = [
  row('qna.ask', {
    ...asker,
    anew: true,
    not: null,
    input: () => words('那口井归谁？ 👩🏽‍🚀'),
    seen: ({ questions }, { text }, id) => questions[id]?.text === text && questions[id].state === 'submitted',
    again: 'done',
    holds: ({ questions }) =>
      Object.values(questions)
        .map(({ number }) => number)
        .toSorted((a, b) => a - b)
        .every((number, index) => number === index + 1),
    wrong: [
      {
        what: 'without a name where that is not wanted',
        code: 'anonymous-not-allowed',
        async input(scene) {
          await set(scene, { anonymous: false });
          return words('Who am I?', { anonymous: true });
        },
      },
      {
        what: 'beyond so many a person',
        code: 'question-limit',
        async input(scene) {
          await set(scene, { perPerson: 1 });
          return words('And one more?');
        },
      },
      {
        what: 'while questions are closed',
        code: 'questions-closed',
        async input(scene) {
          await set(scene, { open: false });
          return words('Too late?');
        },
      },
      { what: 'once it is over', code: 'session-over', at: 'over', input: () => words('Too late?') },
    ],
  }),
  row('qna.withdraw', {
    ...asker,
    anew: true,
    // To anybody else a question that is not theirs is not there.
    not: ['moderator', 'not-found'],
    input: about(asked),
    seen: (state, { questionId }) => is(state, questionId, 'withdrawn'),
    again: 'question-state',
    wrong: [notThere, { what: 'of the live one', code: 'question-state', input: about(putLive) }],
  }),
  row('qna.vote', {
    ...asker,
    anew: true,
    not: null,
    input: about(approved),
    seen: ({ questions }, { questionId }) => questions[questionId]?.votes === 1,
    again: 'done',
    wrong: [
      notThere,
      { what: 'for a hidden one', code: 'not-found', by: 'speaker', input: about(asked) },
      { what: 'for a hidden one, by the crew', code: 'question-state', by: 'moderator', input: about(asked) },
      { what: 'for an answered one', code: 'question-state', input: about(answered) },
      {
        what: 'while there is no voting',
        code: 'questions-closed',
        async input(scene) {
          await set(scene, { voting: false });
          return { questionId: await approved(scene) };
        },
      },
    ],
  }),
  row('qna.unvote', {
    ...asker,
    anew: true,
    not: null,
    async input(scene) {
      const questionId = await approved(scene);
      await scene.seats.attendee.command('qna.vote', { questionId });
      await scene.seats.speaker.command('qna.vote', { questionId });
      return { questionId };
    },
    seen: ({ questions }, { questionId }) => questions[questionId]?.votes === 1,
    again: 'done',
    wrong: [notThere, { what: 'of a hidden one', code: 'not-found', by: 'speaker', input: about(asked) }],
  }),
  row('qna.approve', {
    ...moderator,
    anew: true,
    seenBy: 'interpreter',
    input: about(asked),
    seen: (state, { questionId }) => is(state, questionId, 'approved'),
    again: 'question-state',
    wrong: [notThere, { what: 'of a declined one', code: 'question-state', input: about(declined) }],
  }),
  row('qna.decline', {
    ...moderator,
    anew: true,
    input: async (scene) => ({ questionId: await asked(scene), kind: 'other', text: 'Please ask it in writing.' }),
    seen: (state, { questionId, text }) => is(state, questionId, 'declined') && state.questions[questionId]?.reason?.text === text,
    again: 'question-state',
    wrong: [{ what: 'of the live one', code: 'question-state', input: async (scene) => ({ questionId: await putLive(scene), kind: 'off-topic', text: '' }) }],
  }),
  row('qna.reopen', {
    ...moderator,
    anew: true,
    input: about(declined),
    seen: (state, { questionId }) => is(state, questionId, 'submitted'),
    again: 'question-state',
    wrong: [notThere, { what: 'of an approved one', code: 'question-state', input: about(approved) }],
  }),
  row('qna.merge', {
    ...moderator,
    anew: true,
    async input(scene) {
      const [questionId, intoId] = [await approved(scene), await approved(scene)];
      await scene.seats.attendee.command('qna.vote', { questionId });
      await scene.seats.attendee.command('qna.vote', { questionId: intoId });
      await scene.seats.speaker.command('qna.vote', { questionId });
      return { questionId, intoId };
    },
    seen: (state, { questionId, intoId }) =>
      is(state, questionId, 'merged') && state.questions[questionId]?.mergedInto === intoId && state.questions[intoId]?.votes === 2,
    again: 'question-state',
    wrong: [
      {
        what: 'into itself',
        code: 'question-state',
        async input(scene) {
          const questionId = await approved(scene);
          return { questionId, intoId: questionId };
        },
      },
      { what: 'into a hidden one', code: 'question-state', input: async (scene) => ({ questionId: await approved(scene), intoId: await asked(scene) }) },
      { what: 'into none', code: 'not-found', input: async (scene) => ({ questionId: await approved(scene), intoId: NONE }) },
    ],
  }),
  row('qna.put-live', {
    ...moderator,
    input: about(asked),
    seen: (state, { questionId }) => is(state, questionId, 'live') && state.liveQuestionId === questionId,
    again: 'question-state',
    holds: ({ questions }) => Object.values(questions).filter((one) => one.state === 'live').length === 1,
    wrong: [
      { what: 'while another is', code: 'question-live-elsewhere', input: about(approved) },
      { what: 'before it began', code: 'session-not-live', at: 'doors', input: none },
      { what: 'once it is over', code: 'session-over', at: 'over', input: none },
    ],
  }),
  row('qna.back', {
    ...moderator,
    anew: true,
    input: about(putLive),
    seen: (state, { questionId }) => is(state, questionId, 'approved') && state.liveQuestionId === null,
    again: 'question-state',
    wrong: [notThere, { what: 'of one that is not live', code: 'question-state', input: about(approved) }],
  }),
  row('qna.answer', {
    ...moderator,
    anew: true,
    not: ['attendee', 'not-allowed'],
    input: async (scene) => ({ questionId: await putLive(scene), mode: 'spoken', text: 'It was the woman who kept the keys.' }),
    seen: (state, { questionId, text }) =>
      is(state, questionId, 'answered') && state.questions[questionId]?.answer?.text === text && state.liveQuestionId === null,
    again: 'question-state',
    wrong: [
      { what: 'aloud while it is not live', code: 'question-state', input: async (scene) => ({ questionId: await approved(scene), mode: 'spoken', text: '' }) },
      {
        what: 'by a speaker to whom it was not deferred',
        code: 'not-allowed',
        by: 'speaker',
        input: async (scene) => ({ questionId: await approved(scene), mode: 'written', text: 'I say' }),
      },
    ],
  }),
  row('qna.defer', {
    ...moderator,
    anew: true,
    input: async (scene) => ({ questionId: await approved(scene), speakerId: scene.seats.speaker.participantId, due: LATER }),
    seen: (state, { questionId }) => is(state, questionId, 'deferred') && state.questions[questionId]?.deferred?.due === LATER,
    again: 'done',
    wrong: [
      {
        what: 'to yesterday',
        code: 'impossible-time',
        input: async (scene) => ({ questionId: await approved(scene), speakerId: scene.seats.speaker.participantId, due: Date.UTC(2020, 0, 1) }),
      },
      {
        what: 'to somebody who does not speak',
        code: 'not-found',
        input: async (scene) => ({ questionId: await approved(scene), speakerId: scene.seats.attendee.participantId, due: LATER }),
      },
      {
        what: 'of a hidden one',
        code: 'question-state',
        input: async (scene) => ({ questionId: await asked(scene), speakerId: scene.seats.speaker.participantId, due: LATER }),
      },
    ],
  }),
  row('qna.set', {
    ...moderator,
    input: () => ({ voting: false, perPerson: 7 }),
    seen: ({ qna }) => !qna.voting && qna.perPerson === 7 && qna.open,
    again: 'done',
    wrong: [{ what: 'once it was cancelled', code: 'session-over', at: 'cancelled', input: () => ({ open: false }) }],
  }),
];
