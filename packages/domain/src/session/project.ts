import type { RecordedEvent, ViewEvent } from '@plenary/contracts';
import type { SessionState } from './state.ts';
import { classOf, type Viewer, view, viewParticipant, viewQuestion } from './view.ts';

type Change = { before: SessionState; after: SessionState };

const questionChange = ({ before, after }: Change, event: RecordedEvent, questionId: string, viewer: Viewer): ViewEvent[] => {
  const was = viewQuestion(before, before.questions[questionId], viewer);
  const is = viewQuestion(after, after.questions[questionId], viewer);
  if (!was) return is ? [{ type: 'question.shown', at: event.at, question: is }] : [];
  return is ? [event] : [{ type: 'question.hidden', at: event.at, questionId }];
};

/** A vote: its voter learns that it is theirs, everybody else only the count. */
const tally = (change: Change, event: RecordedEvent & { questionId: string; votes: number }, voter: string | null, viewer: Viewer): ViewEvent[] => {
  if (!viewQuestion(change.after, change.after.questions[event.questionId], viewer)) return [];
  if (voter !== null && 'person' in viewer && viewer.person === voter) return [event];
  return [{ type: 'question.tallied', at: event.at, questionId: event.questionId, votes: event.votes }];
};

/** Joining touches two questions: whoever saw the first keeps their own vote on the second. */
const merge = (change: Change, event: Extract<RecordedEvent, { type: 'question.merged' }>, viewer: Viewer): ViewEvent[] => {
  const { questionId, intoId, votes, at } = event;
  if (!viewQuestion(change.before, change.before.questions[questionId], viewer)) return tally(change, { ...event, questionId: intoId, votes }, null, viewer);
  const stillSeen = viewQuestion(change.after, change.after.questions[questionId], viewer);
  return stillSeen ? [event] : [event, { type: 'question.hidden', at, questionId }];
};

const participantChange = ({ before, after }: Change, event: RecordedEvent, participantId: string, viewer: Viewer): ViewEvent[] => {
  const was = viewParticipant(before, before.participants[participantId], viewer);
  const is = viewParticipant(after, after.participants[participantId], viewer);
  const onStage = event.type === 'stage.brought' || event.type === 'stage.released' ? [event] : [];
  if (!was && is) return [{ type: 'participant.shown', at: event.at, participant: is }, ...onStage];
  if (was && !is) return [...onStage, { type: 'participant.hidden', at: event.at, participantId }];
  if (was && is) return [event];
  // Removing someone takes them off the stage, which everybody may see even if the person was unknown to them.
  return onStage;
};

/** An event of the log in the form meant for one viewer; empty when it is none of their business. */
export function project(before: SessionState, after: SessionState, event: RecordedEvent, viewer: Viewer): ViewEvent[] {
  if (classOf(before, viewer) !== classOf(after, viewer)) return [{ type: 'view.replaced', at: event.at, state: view(after, viewer) }];
  const change = { before, after };
  if (event.type === 'question.submitted') return questionChange(change, event, event.question.id, viewer);
  if (event.type === 'question.merged') return merge(change, event, viewer);
  if (event.type === 'vote.cast' || event.type === 'vote.taken-back') return tally(change, event, event.participantId, viewer);
  if ('questionId' in event) return questionChange(change, event, event.questionId, viewer);
  if (event.type === 'participant.added') return participantChange(change, event, event.participant.id, viewer);
  if ('participantId' in event) return participantChange(change, event, event.participantId, viewer);
  return [event];
}
