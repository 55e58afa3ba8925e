import type { CommandInput } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { NONE, type Row, row } from './row.ts';
import type { Scene } from './scene.ts';
import { approved, asked, declined, merged, putLive, words } from './things.ts';

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
const set = ({ seats }: Scene, changes: CommandInput<'qna.set'>) => seats.host.command('qna.set', changes);

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
      { what: 'in a slot that is not there', code: 'not-found', input: () => words('Where?', { slotId: NONE }) },
      { what: 'of somebody who does not speak', code: 'not-found', input: ({ seats }) => words('Whom?', { toId: seats.recorder.participantId }) },
      {
        what: 'twice within a minute in slow mode',
        code: 'slow-mode',
        by: 'recorder',
        async input(scene) {
          await asked(scene, 'recorder');
          await set(scene, { slowSeconds: 60 });
          return words('So soon?');
        },
      },
      {
        what: 'by who was silenced',
        code: 'silenced',
        by: 'interpreter',
        async input({ seats }) {
          await seats.host.command('qna.silence', { participantId: seats.interpreter.participantId });
          return words('May I?');
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
        what: 'by a speaker who was not asked, of what nobody has approved',
        code: 'not-allowed',
        by: 'speaker',
        input: async (scene) => ({ questionId: await asked(scene), mode: 'written', text: 'I say' }),
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
  row('qna.ask-on-behalf', {
    ...moderator,
    anew: true,
    input: () => ({ text: '替老吴问一句：钥匙归谁？', language: 'zh', participantId: null, name: '老吴', affiliation: '' }),
    seen: ({ questions }, { name }, id) => questions[id]?.state === 'approved' && questions[id].asker?.name === name,
    again: 'done',
    wrong: [
      {
        what: 'for somebody who is not there',
        code: 'not-found',
        input: () => ({ text: 'And they?', language: null, participantId: NONE, name: '', affiliation: '' }),
      },
    ],
  }),
  row('qna.follow', {
    ...asker,
    anew: true,
    not: null,
    // Nobody else sees it, and the rows of this file are looked at by another: the vote beside it shows that it arrived.
    async input(scene) {
      const questionId = await approved(scene);
      await scene.seats.attendee.command('qna.vote', { questionId });
      return { questionId };
    },
    seen: ({ questions }, { questionId }) => questions[questionId]?.votes === 1 && questions[questionId].followers.length === 0,
    again: 'done',
    wrong: [notThere, { what: 'of a hidden one', code: 'not-found', by: 'speaker', input: about(asked) }],
  }),
  row('qna.unfollow', {
    ...asker,
    anew: true,
    not: null,
    async input(scene) {
      const questionId = await approved(scene);
      await scene.seats.attendee.command('qna.follow', { questionId });
      return { questionId };
    },
    seen: ({ questions }, { questionId }) => questions[questionId]?.followers.length === 0,
    again: 'done',
    wrong: [notThere],
  }),
  row('qna.unmerge', {
    ...moderator,
    anew: true,
    input: about(merged),
    seen: (state, { questionId }) => is(state, questionId, 'approved') && state.questions[questionId]?.mergedInto === null,
    again: 'question-state',
    wrong: [notThere, { what: 'of one that was not merged', code: 'question-state', input: about(approved) }],
  }),
  row('qna.edit', {
    ...moderator,
    anew: true,
    input: async (scene) => ({ questionId: await approved(scene), text: 'Who calls the meeting, and how?' }),
    seen: ({ questions }, { questionId, text }) => questions[questionId]?.text === text && questions[questionId].original === 'Who calls the meeting?',
    again: 'done',
    wrong: [{ what: 'of a declined one', code: 'question-state', input: async (scene) => ({ questionId: await declined(scene), text: 'Why?' }) }],
  }),
  row('qna.translate', {
    ...moderator,
    anew: true,
    with: 'interpreter',
    input: async (scene) => ({ questionId: await approved(scene), language: 'zh', text: '谁召集会议？' }),
    seen: ({ questions }, { questionId, text }) => questions[questionId]?.translations['zh']?.text === text,
    again: 'done',
    wrong: [
      {
        what: 'of a hidden one by an interpreter',
        code: 'not-found',
        by: 'interpreter',
        input: async (scene) => ({ questionId: await asked(scene), language: 'zh', text: '谁？' }),
      },
      { what: 'of a declined one', code: 'question-state', input: async (scene) => ({ questionId: await declined(scene), language: 'zh', text: '谁？' }) },
    ],
  }),
  row('qna.set-next', {
    ...moderator,
    anew: true,
    input: about(approved),
    seen: ({ nextQuestionId }, { questionId }) => nextQuestionId === questionId,
    again: 'done',
    wrong: [notThere, { what: 'of a hidden one', code: 'question-state', input: about(asked) }],
  }),
  row('qna.undo', {
    ...moderator,
    anew: true,
    // To who did nothing there is nothing to be undone.
    not: ['attendee', 'not-found'],
    async input(scene) {
      const questionId = await asked(scene);
      return { act: (await scene.seats.host.command('qna.approve', { questionId })).id };
    },
    seenBy: 'host',
    seen: ({ questions }, { act }) => !Object.values(questions).some(({ last }) => last?.act === act),
    again: 'undo-late',
    wrong: [{ what: 'of what nobody did', code: 'undo-late', input: () => ({ act: NONE }) }],
  }),
  row('qna.silence', {
    ...moderator,
    input: ({ seats }) => ({ participantId: seats.attendee.participantId }),
    seenBy: 'host',
    seen: ({ silenced }, { participantId }) => silenced.includes(participantId),
    again: 'done',
    wrong: [
      { what: 'of somebody who is not there', code: 'not-found', input: () => ({ participantId: NONE }) },
      { what: 'of a moderator', code: 'not-allowed', input: ({ seats }) => ({ participantId: seats.moderator.participantId }) },
    ],
  }),
  row('qna.unsilence', {
    ...moderator,
    anew: true,
    seenBy: 'host',
    async input({ seats }) {
      const { participantId } = seats.attendee;
      await seats.host.command('qna.silence', { participantId });
      return { participantId };
    },
    seen: ({ silenced }, { participantId }) => !silenced.includes(participantId),
    again: 'done',
    wrong: [{ what: 'of somebody who is not there', code: 'not-found', input: () => ({ participantId: NONE }) }],
  }),
  row('qna.defer-rest', {
    ...moderator,
    anew: true,
    async input(scene) {
      await approved(scene);
      await putLive(scene);
      return { due: LATER, speakerId: null };
    },
    seen: ({ questions }) => Object.values(questions).length > 0 && Object.values(questions).every(({ state }) => state === 'deferred'),
    again: 'done',
    wrong: [
      { what: 'to yesterday', code: 'impossible-time', input: () => ({ due: Date.UTC(2020, 0, 1), speakerId: null }) },
      { what: 'to somebody who does not speak', code: 'not-found', input: ({ seats }) => ({ due: LATER, speakerId: seats.attendee.participantId }) },
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
