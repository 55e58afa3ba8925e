import { fail, ok, type Question, type QuestionBefore, type RecordedEvent, type Result } from '@plenary/contracts';
import type { Context } from '../session/rules.ts';
import { isOver, type SessionState } from '../session/state.ts';
import { beforeOf } from './before.ts';
import { evolveQna } from './evolve.ts';
import { actOf, inState, type States, VOTABLE } from './find.ts';
import { joinedWith, leavingWith } from './votes.ts';

type Restored = Extract<RecordedEvent, { type: 'question.restored' }>;
/** Of somebody who may want to undo this too. */
type Act = { id: string; by: string | null };
/** In these nobody but its asker and the crew sees a question. */
const HIDDEN: States = ['submitted', 'declined', 'withdrawn'];

/** What becomes of the other question when a merged one leaves it, or one joins it again. */
function otherOf(state: SessionState, question: Question, was: QuestionBefore): Result<Restored['other']> {
  if (question.state === 'merged' && question.mergedInto) {
    const target = state.questions[question.mergedInto];
    // It went on into another with these votes: that has to be parted first.
    if (!target || target.state === 'merged') return fail('question-state', { params: { state: 'merged' } });
    return ok({ questionId: target.id, votes: target.votes - leavingWith(state, question, target.id).size });
  }
  if (was.state === 'merged' && was.mergedInto) {
    const target = inState(state, was.mergedInto, VOTABLE);
    if (!target.ok) return target;
    return ok({ questionId: was.mergedInto, votes: new Set([...target.value.voters, ...question.voters]).size });
  }
  return ok(null);
}

/** The question is again what it was, where that can still be. */
export function restored(state: SessionState, question: Question, was: QuestionBefore, context: Context, act?: Act): Result<RecordedEvent[]> {
  if (was.state === 'live' && question.state !== 'live') {
    if (state.phase !== 'live') return fail(isOver(state) ? 'session-over' : 'session-not-live');
    if (state.liveQuestionId !== null) return fail('question-live-elsewhere', { params: { number: state.questions[state.liveQuestionId]?.number ?? 0 } });
  }
  const parted = HIDDEN.includes(was.state) ? partedFrom(state, question.id, context, act) : ok([]);
  if (!parted.ok) return parted;
  const other = otherOf(state, question, was);
  if (!other.ok) return other;
  return ok([...parted.value, { type: 'question.restored', at: context.now, questionId: question.id, was, other: other.value, ...(act && { act }) }]);
}

/** Several are again what they were, one after the other, each on what those before it have left. */
export function restoredAll(
  state: SessionState,
  all: readonly { question: Question; was: QuestionBefore }[],
  context: Context,
  act?: Act,
): Result<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  let now = state;
  for (const { question, was } of all) {
    const next = restored(now, now.questions[question.id] ?? question, was, context, act);
    if (!next.ok) return next;
    events.push(...next.value);
    now = next.value.reduce((before, event) => (event.type === 'question.restored' ? evolveQna[event.type](before, event) : before), now);
  }
  return ok(events);
}

/** What a merged question was before; where the memory of that has gone, it waits to be reviewed again. */
export const beforeMerge = (question: Question): QuestionBefore => question.last?.was ?? { ...beforeOf(question), state: 'submitted', mergedInto: null };

const partedFrom = (state: SessionState, questionId: string, context: Context, act?: Act): Result<RecordedEvent[]> =>
  restoredAll(
    state,
    joinedWith(state, questionId).map((question) => ({ question, was: beforeMerge(question) })),
    context,
    act,
  );

/** From these states, this hides a question. What was joined with it is parted from it first: who asked or voted for that has done nothing. */
export function hides(state: SessionState, questionId: string, states: States, context: Context, event: RecordedEvent): Result<RecordedEvent[]> {
  const question = inState(state, questionId, states);
  if (!question.ok) return question;
  const parted = partedFrom(state, questionId, context, actOf(context));
  return parted.ok ? ok([...parted.value, event]) : parted;
}
