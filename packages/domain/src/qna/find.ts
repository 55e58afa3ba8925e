import { fail, grants, ok, type Question, type RecordedEvent, type Result } from '@plenary/contracts';
import type { Context } from '../session/rules.ts';
import type { SessionState } from '../session/state.ts';

export type States = readonly Question['state'][];
/** On these votes count; everybody may see them, and they wait for an answer. */
export const VOTABLE: States = ['approved', 'live', 'deferred'];
export const OPEN: States = ['submitted', ...VOTABLE];

/** The question if it is in one of these states; a named refusal otherwise. */
export const inState = (state: SessionState, questionId: string, states: States): Result<Question> => {
  const question = state.questions[questionId];
  if (!question) return fail('not-found');
  return states.includes(question.state) ? ok(question) : fail('question-state', { params: { state: question.state } });
};
/** The most common rule: from these states, this happens. */
export const from = (state: SessionState, questionId: string, states: States, event: RecordedEvent): Result<RecordedEvent[]> => {
  const question = inState(state, questionId, states);
  return question.ok ? ok([event]) : question;
};
export const isMine = (question: Question, { actor }: Context): boolean =>
  actor.participantId !== null && question.asker?.participantId === actor.participantId;
export const moderates = ({ actor }: Context): boolean => actor.participantId === null || grants(actor.roles, 'qna.moderate');
/** Who did it, for it to be undone. */
export const actOf = ({ id, actor }: Context) => ({ id, by: actor.participantId });
