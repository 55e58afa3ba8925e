import type { QnaSettings, Question } from '@plenary/contracts';
import { withKey, withNewcomer } from '../session/record.ts';
import type { EventsOf, Evolvers } from '../session/rules.ts';
import type { SessionState } from '../session/state.ts';
import { beforeOf } from './before.ts';
import { newQuestion } from './new-question.ts';
import { joinedWith, leavingWith, passedOnBy } from './votes.ts';

/** The floor belongs to the question that is live; what is next must be ready to be put. */
const put = (state: SessionState, question: Question, set = withKey): SessionState => ({
  ...state,
  questions: set(state.questions, question.id, question),
  liveQuestionId: question.state === 'live' ? question.id : without(state.liveQuestionId, question.id),
  nextQuestionId: question.state === 'approved' ? state.nextQuestionId : without(state.nextQuestionId, question.id),
});
const without = (held: string | null, id: string): string | null => (held === id ? null : held);

const edit = (state: SessionState, id: string, change: (question: Question) => Partial<Question>): SessionState => {
  const question = state.questions[id];
  return question ? put(state, { ...question, ...change(question) }) : state;
};

type Act = { questionId: string; at: number; act?: { id: string; by: string | null } | undefined };
/** Somebody's act on a question, remembered until the next, so that it can be undone. Several events of one act are undone together. */
const done = (state: SessionState, { questionId, at, act }: Act, change: (question: Question) => Partial<Question>): SessionState =>
  edit(state, questionId, (question) => ({
    ...change(question),
    last: !act ? null : question.last?.act === act.id ? question.last : { act: act.id, by: act.by, at, was: beforeOf(question) },
  }));

/** What it became, and that somebody has decided on it. */
const reviewed =
  ({ at }: { at: number }, change: Partial<Question>) =>
  ({ reviewedAt }: Question): Partial<Question> => ({ ...change, reviewedAt: reviewedAt ?? at });

const join = (state: SessionState, id: string, intoId: string, votes: number, passedOn = passedOnBy(state, id, intoId)): SessionState =>
  edit(
    edit(state, intoId, ({ voters }) => ({ votes, voters: [...new Set([...voters, ...passedOn])] })),
    id,
    () => ({ passedOn }),
  );
const leave = (state: SessionState, id: string, fromId: string, votes: number): SessionState => {
  const question = state.questions[id];
  if (!question) return state;
  const gone = leavingWith(state, question, fromId);
  const left = edit(state, fromId, ({ voters }) => ({ votes, voters: voters.filter((one) => !gone.has(one)) }));
  return edit(left, id, () => ({ passedOn: [] }));
};
/** A vote that came along with questions that were joined is this one's own from now on. */
const nowOwn = (state: SessionState, questionId: string, participantId: string): SessionState =>
  joinedWith(state, questionId)
    .filter(({ passedOn }) => passedOn.includes(participantId))
    .reduce((so, { id }) => edit(so, id, ({ passedOn }) => ({ passedOn: leftOut(passedOn, participantId) })), state);
const leftOut = (ids: string[], id: string) => ids.filter((one) => one !== id);

type QnaEvents = EventsOf<'question'> | EventsOf<'vote'> | EventsOf<'qna'>;

export const evolveQna: Evolvers<QnaEvents> = {
  'qna.set': (state, { changes }) => ({ ...state, qna: { ...state.qna, ...(changes as Partial<QnaSettings>) } }),
  'qna.next-set': (state, { nextId }) => ({ ...state, nextQuestionId: nextId }),
  'qna.silenced': (state, { participantId }) => ({ ...state, silenced: [...state.silenced, participantId] }),
  'qna.unsilenced': (state, { participantId }) => ({ ...state, silenced: leftOut(state.silenced, participantId) }),
  // What an act made is undone by withdrawing it.
  'question.submitted': (state, { question: asked, act, at }) => {
    const question = newQuestion(asked);
    const last = act ? { act: act.id, by: act.by, at, was: { ...beforeOf(question), state: 'withdrawn' as const } } : null;
    return put(state, { ...question, last }, withNewcomer);
  },
  'question.shown': (state, { question }) => put(state, question),
  'question.hidden': (state, { questionId }) => ({
    ...state,
    questions: Object.fromEntries(Object.entries(state.questions).filter(([id]) => id !== questionId)),
    liveQuestionId: without(state.liveQuestionId, questionId),
    nextQuestionId: without(state.nextQuestionId, questionId),
  }),
  'question.approved': (state, event) => done(state, event, reviewed(event, { state: 'approved' })),
  'question.declined': (state, event) => done(state, event, reviewed(event, { state: 'declined', reason: event.reason })),
  'question.reopened': (state, event) => done(state, event, () => ({ state: 'submitted', reason: null })),
  'question.withdrawn': (state, event) => done(state, event, () => ({ state: 'withdrawn' })),
  'question.edited': (state, event) => done(state, event, () => ({ text: event.text, original: event.original, editedAt: event.at })),
  'question.translated': (state, event) =>
    done(state, event, ({ translations: { [event.language]: _, ...others } }) => ({
      translations: event.text === null ? others : { ...others, [event.language]: { text: event.text, at: event.at } },
    })),
  'question.merged': (state, event) =>
    done(join(state, event.questionId, event.intoId, event.votes, event.passedOn), event, reviewed(event, { state: 'merged', mergedInto: event.intoId })),
  'question.put-live': (state, event) =>
    done(state, event, ({ liveSlotId }) => ({ state: 'live', liveAt: event.at, liveSlotId: liveSlotId ?? state.currentSlotId })),
  'question.returned': (state, event) => done(state, event, () => ({ state: 'approved' })),
  'question.answered': (state, event) => done(state, event, () => ({ state: 'answered', answer: event.answer, answeredAt: event.at, deferred: null })),
  'question.deferred': (state, event) => done(state, event, () => ({ state: 'deferred', deferred: event.deferred })),
  'question.restored': (state, event) => {
    const { questionId, was, other } = event;
    const merged = state.questions[questionId]?.state === 'merged';
    const apart = other && merged ? leave(state, questionId, other.questionId, other.votes) : state;
    const together = other && !merged ? join(apart, questionId, other.questionId, other.votes) : apart;
    return done(together, event, () => was as Partial<Question>);
  },
  'question.tallied': (state, { questionId, votes }) => edit(state, questionId, () => ({ votes })),
  'question.followed': (state, { questionId, participantId }) => edit(state, questionId, ({ followers }) => ({ followers: [...followers, participantId] })),
  'question.unfollowed': (state, { questionId, participantId }) =>
    edit(state, questionId, ({ followers }) => ({ followers: leftOut(followers, participantId) })),
  'vote.cast': (state, { questionId, participantId, votes }) =>
    state.questions[questionId]?.voters.includes(participantId)
      ? nowOwn(state, questionId, participantId)
      : edit(state, questionId, ({ voters }) => ({ votes, voters: [...voters, participantId] })),
  'vote.taken-back': (state, { questionId, participantId, votes }) =>
    edit(state, questionId, ({ voters, passedOn }) => ({ votes, voters: leftOut(voters, participantId), passedOn: leftOut(passedOn, participantId) })),
};
