import type { Question } from '@plenary/contracts';
import { valuesOf } from '../session/record.ts';
import type { SessionState } from '../session/state.ts';

/** The questions that were joined with this one itself. */
export const joinedWith = ({ questions }: SessionState, questionId: string): Question[] =>
  valuesOf(questions).filter(({ mergedInto }) => mergedInto === questionId);

/** Votes that a question has through those that are joined with it, leaving one of them out. */
const throughJoined = (state: SessionState, questionId: string, leftOut?: string): Set<string> =>
  new Set(joinedWith(state, questionId).flatMap(({ id, passedOn }) => (id === leftOut ? [] : passedOn)));

/** Is somebody's vote there only because a question that was joined with this one brought it? */
export const cameAlong = (state: SessionState, questionId: string, participantId: string): boolean => throughJoined(state, questionId).has(participantId);

/** Whose votes a question brings to another: theirs who have not voted for that one itself. Two that are joined with it may both bring one, so that either can leave. */
export function passedOnBy(state: SessionState, questionId: string, intoId: string): string[] {
  const through = throughJoined(state, intoId);
  const own = new Set(state.questions[intoId]?.voters.filter((id) => !through.has(id)));
  return (state.questions[questionId]?.voters ?? []).filter((id) => !own.has(id));
}

/** Whose votes go when a question leaves the one that it was joined with: theirs that no other brings as well. */
export function leavingWith(state: SessionState, { id, passedOn }: Question, fromId: string): Set<string> {
  const stay = throughJoined(state, fromId, id);
  return new Set(passedOn.filter((one) => !stay.has(one)));
}
