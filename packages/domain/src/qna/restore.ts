import { fail, ok, type Question, type QuestionBefore, type RecordedEvent, type Result } from '@plenary/contracts';
import type { Context } from '../session/rules.ts';
import { isOver, type SessionState } from '../session/state.ts';
import { inState, VOTABLE } from './find.ts';

type Other = Extract<RecordedEvent, { type: 'question.restored' }>['other'];

/** What becomes of the other question when a merged one leaves it, or one joins it again. */
function otherOf(state: SessionState, question: Question, was: QuestionBefore): Result<Other> {
  if (question.state === 'merged' && question.mergedInto) {
    const target = state.questions[question.mergedInto];
    // It went on into another with these votes: that has to be parted first.
    if (!target || target.state === 'merged') return fail('question-state', { params: { state: 'merged' } });
    const gone = target.voters.filter((id) => question.passedOn.includes(id)).length;
    return ok({ questionId: target.id, votes: target.votes - gone });
  }
  if (was.state === 'merged' && was.mergedInto) {
    const target = inState(state, was.mergedInto, VOTABLE);
    if (!target.ok) return target;
    return ok({ questionId: was.mergedInto, votes: new Set([...target.value.voters, ...question.voters]).size });
  }
  return ok(null);
}

/** The question is again what it was, where that can still be. `act`: of somebody who may want to undo this too. */
export function restored(
  state: SessionState,
  question: Question,
  was: QuestionBefore,
  { now }: Context,
  act?: { id: string; by: string | null },
): Result<RecordedEvent[]> {
  if (was.state === 'live' && question.state !== 'live') {
    if (state.phase !== 'live') return fail(isOver(state) ? 'session-over' : 'session-not-live');
    if (state.liveQuestionId !== null) return fail('question-live-elsewhere', { params: { number: state.questions[state.liveQuestionId]?.number ?? 0 } });
  }
  const other = otherOf(state, question, was);
  if (!other.ok) return other;
  return ok([{ type: 'question.restored', at: now, questionId: question.id, was, other: other.value, ...(act && { act }) }]);
}
