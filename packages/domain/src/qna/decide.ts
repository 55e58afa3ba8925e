import { fail, grants, ok, type Question, type RecordedEvent, type Result } from '@plenary/contracts';
import type { CommandsOf, Context, Deciders } from '../session/rules.ts';
import { isOver, type SessionState } from '../session/state.ts';
import { viewQuestion } from '../session/view.ts';

type States = readonly Question['state'][];
const VOTABLE: States = ['approved', 'live', 'deferred'];
const OPEN: States = ['submitted', 'approved', 'live', 'deferred'];

/** The question if it is in one of these states; a named refusal otherwise. */
const inState = (state: SessionState, questionId: string, states: States): Result<Question> => {
  const question = state.questions[questionId];
  if (!question) return fail('not-found');
  return states.includes(question.state) ? ok(question) : fail('question-state', { params: { state: question.state } });
};
/** The most common rule: from these states, this happens. */
const from = (state: SessionState, questionId: string, states: States, event: RecordedEvent): Result<RecordedEvent[]> => {
  const question = inState(state, questionId, states);
  return question.ok ? ok([event]) : question;
};
const mine = (question: Question, { actor }: Context) => actor.participantId !== null && question.asker?.participantId === actor.participantId;
const moderates = ({ actor }: Context) => actor.participantId === null || grants(actor.roles, 'qna.moderate');

export const decideQna: Deciders<CommandsOf<'qna'>> = {
  'qna.ask': (state, { text, language, anonymous, namedInMinutes }, context) => {
    const { now, id, actor } = context;
    const asker = actor.participantId === null ? undefined : state.participants[actor.participantId];
    if (!asker || asker.removed) return fail('not-allowed');
    if (isOver(state)) return fail('session-over');
    if (!state.qna.open) return fail('questions-closed');
    if (anonymous && !state.qna.anonymous) return fail('anonymous-not-allowed');
    const waiting = Object.values(state.questions).filter((question) => mine(question, context) && OPEN.includes(question.state)).length;
    if (state.qna.perPerson > 0 && waiting >= state.qna.perPerson) return fail('question-limit', { params: { max: state.qna.perPerson } });
    const question: Question = {
      id,
      number: Object.keys(state.questions).length + 1,
      slotId: state.currentSlotId,
      liveSlotId: null,
      text,
      language,
      asker: { participantId: asker.id, name: asker.name, affiliation: asker.affiliation },
      anonymous,
      namedInMinutes,
      state: 'submitted',
      askedAt: now,
      liveAt: null,
      answeredAt: null,
      reason: null,
      mergedInto: null,
      deferred: null,
      answer: null,
      votes: 0,
      voters: [],
    };
    const shown: RecordedEvent[] = state.qna.moderated ? [] : [{ type: 'question.approved', at: now, questionId: id }];
    return ok([{ type: 'question.submitted', at: now, question }, ...shown]);
  },

  'qna.withdraw': (state, { questionId }, context) => {
    const question = state.questions[questionId];
    // What is hidden from the caller answers like what does not exist.
    if (!question || !mine(question, context)) return fail('not-found');
    return from(state, questionId, ['submitted', 'approved', 'deferred'], { type: 'question.withdrawn', at: context.now, questionId });
  },

  'qna.vote': (state, { questionId }, context) => vote(state, questionId, context, true),
  'qna.unvote': (state, { questionId }, context) => vote(state, questionId, context, false),

  'qna.approve': (state, { questionId }, { now }) => from(state, questionId, ['submitted'], { type: 'question.approved', at: now, questionId }),
  'qna.decline': (state, { questionId, kind, text }, { now }) =>
    from(state, questionId, ['submitted'], { type: 'question.declined', at: now, questionId, reason: { kind, text } }),
  'qna.reopen': (state, { questionId }, { now }) => from(state, questionId, ['declined'], { type: 'question.reopened', at: now, questionId }),

  'qna.merge': (state, { questionId, intoId }, { now }) => {
    const source = inState(state, questionId, ['submitted', 'approved', 'deferred']);
    if (!source.ok) return source;
    if (questionId === intoId) return fail('question-state', { params: { state: source.value.state } });
    // Into what everybody may see, so that nobody is told of a question that is still hidden.
    const target = inState(state, intoId, VOTABLE);
    if (!target.ok) return target;
    const votes = new Set([...target.value.voters, ...source.value.voters]).size;
    return ok([{ type: 'question.merged', at: now, questionId, intoId, votes }]);
  },

  'qna.put-live': (state, { questionId }, { now }) => {
    if (state.phase !== 'live') return fail(isOver(state) ? 'session-over' : 'session-not-live');
    const question = inState(state, questionId, ['submitted', 'approved']);
    if (!question.ok) return question;
    if (state.liveQuestionId !== null) return fail('question-live-elsewhere', { params: { number: state.questions[state.liveQuestionId]?.number ?? 0 } });
    const approved: RecordedEvent[] = question.value.state === 'submitted' ? [{ type: 'question.approved', at: now, questionId }] : [];
    return ok([...approved, { type: 'question.put-live', at: now, questionId }]);
  },

  'qna.back': (state, { questionId }, { now }) => from(state, questionId, ['live'], { type: 'question.returned', at: now, questionId }),

  'qna.answer': (state, { questionId, mode, text }, context) => {
    const question = state.questions[questionId];
    const theirs = question?.state === 'deferred' && question.deferred?.speakerId === context.actor.participantId && mode === 'written';
    if (!moderates(context) && !theirs) return fail('not-allowed');
    const states: States = mode === 'spoken' ? ['live'] : ['approved', 'live', 'deferred'];
    return from(state, questionId, states, { type: 'question.answered', at: context.now, questionId, answer: { mode, text } });
  },

  'qna.defer': (state, { questionId, speakerId, due }, { now }) => {
    const speaker = state.participants[speakerId];
    if (!speaker || speaker.removed || !speaker.roles.includes('speaker')) return fail('not-found');
    if (due <= now) return fail('impossible-time', { fields: { due: { code: 'not-a-time' } } });
    return from(state, questionId, ['approved', 'live', 'deferred'], { type: 'question.deferred', at: now, questionId, deferred: { speakerId, due } });
  },

  'qna.set': (_, changes, { now }) => ok([{ type: 'qna.set', at: now, changes }]),
};

function vote(state: SessionState, questionId: string, { now, actor }: Context, cast: boolean): Result<RecordedEvent[]> {
  const question = inState(state, questionId, VOTABLE);
  if (!question.ok) {
    // An attendee may not learn that a hidden question exists.
    const known = actor.participantId === null || viewQuestion(state, state.questions[questionId], { person: actor.participantId }) !== null;
    return known ? question : fail('not-found');
  }
  if (!state.qna.voting) return fail('questions-closed');
  const participantId = actor.participantId;
  if (participantId === null) return fail('not-allowed');
  const voted = question.value.voters.includes(participantId);
  if (voted === cast) return ok([]);
  return ok([{ type: cast ? 'vote.cast' : 'vote.taken-back', at: now, questionId, participantId, votes: question.value.votes + (cast ? 1 : -1) }]);
}
