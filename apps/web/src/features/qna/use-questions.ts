import type { Question } from '@plenary/contracts';
import { type SessionState, valuesOf } from '@plenary/domain';
import { useMemo } from 'react';
import { useLive } from '../../realtime/use-live.ts';

export const votesFirst = (a: Question, b: Question): number => b.votes - a.votes || a.number - b.number;
/** By number, as they were asked: the server's clock may have been set back in between. */
export const oldestFirst = (a: Question, b: Question): number => a.number - b.number;
const newestFirst = (a: Question, b: Question): number => oldestFirst(b, a);
type Asked = Pick<SessionState, 'questions' | 'liveQuestionId'>;
const of = (state: Asked, ...states: Question['state'][]) => valuesOf(state.questions).filter((question) => states.includes(question.state));
export const isMine = (question: Question, you: string): boolean => question.asker?.participantId === you;

/** What everybody sees, sorted as everybody sees it. `approved` holds those deferred to a written answer too, so that they can still be voted for. */
export const onTheFloor = (state: Asked) => ({
  live: state.liveQuestionId === null ? null : (state.questions[state.liveQuestionId] ?? null),
  approved: of(state, 'approved', 'deferred').sort(votesFirst),
  answered: of(state, 'answered').sort((a, b) => (b.answeredAt ?? 0) - (a.answeredAt ?? 0)),
});

/** What a moderator works through, left to right. */
export const inTheQueue = (state: Asked) => ({
  review: of(state, 'submitted').sort(oldestFirst),
  approved: of(state, 'approved').sort(votesFirst),
  live: onTheFloor(state).live,
  deferred: of(state, 'deferred').sort((a, b) => (a.deferred?.due ?? 0) - (b.deferred?.due ?? 0)),
  declined: of(state, 'declined').sort(newestFirst),
});

/** The viewer's own questions, the one being put first, then the newest. */
export const mineOf = (state: SessionState, you: string): Question[] =>
  valuesOf(state.questions)
    .filter((question) => isMine(question, you) && question.state !== 'withdrawn')
    .sort((a, b) => Number(b.state === 'live') - Number(a.state === 'live') || newestFirst(a, b));

/** What the viewer follows of others, the one being put first, then the newest. */
export const followedBy = (state: SessionState, you: string): Question[] =>
  valuesOf(state.questions)
    .filter((question) => question.followers.includes(you) && !isMine(question, you) && question.state !== 'answered')
    .sort((a, b) => Number(b.state === 'live') - Number(a.state === 'live') || newestFirst(a, b));

/** 1 for the question that most want to hear next; null when it is not in line. */
export function placeInLine(state: SessionState, question: Question): number | null {
  const place = of(state, 'approved')
    .sort(votesFirst)
    .findIndex(({ id }) => id === question.id);
  return place < 0 ? null : place + 1;
}

export function useQuestions() {
  const { state, you } = useLive();
  return useMemo(() => ({ ...onTheFloor(state), mine: mineOf(state, you), followed: followedBy(state, you) }), [state, you]);
}
