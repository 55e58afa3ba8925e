import type { RecordedEvent, ViewEvent } from '@plenary/contracts';
import type { SessionState } from './state.ts';
import { classOf, type Viewer, view, viewParticipant, viewQuestion } from './view.ts';

type Change = { before: SessionState; after: SessionState };

/** As who does not moderate may have it: not who did it, and what was first written only where it is their own. */
function told(event: RecordedEvent, viewer: Viewer, { before, after }: Change): RecordedEvent {
  if (!('act' in event) || classOf(after, viewer) === 'crew') return event;
  const { act: _, ...rest } = event;
  const mine = 'questionId' in rest && 'person' in viewer && before.questions[rest.questionId]?.asker?.participantId === viewer.person;
  return rest.type === 'question.edited' && !mine ? { ...rest, original: null } : rest;
}

const questionChange = ({ before, after }: Change, event: RecordedEvent, questionId: string, viewer: Viewer): ViewEvent[] => {
  const was = viewQuestion(before, before.questions[questionId], viewer);
  const is = viewQuestion(after, after.questions[questionId], viewer);
  if (!was) return is ? [{ type: 'question.shown', at: event.at, question: is }] : [];
  return is ? [told(event, viewer, { before, after })] : [{ type: 'question.hidden', at: event.at, questionId }];
};

/** A count that changed because another question was joined with this one or left it; who voted there may see their vote come or go here. */
const countChange = ({ before, after }: Change, at: number, questionId: string, viewer: Viewer): ViewEvent[] => {
  const was = viewQuestion(before, before.questions[questionId], viewer);
  const is = viewQuestion(after, after.questions[questionId], viewer);
  if (!is) return [];
  return was?.voters.length === is.voters.length
    ? [{ type: 'question.tallied', at, questionId, votes: is.votes }]
    : [{ type: 'question.shown', at, question: is }];
};

/** A vote: its voter learns that it is theirs, everybody else only the count. */
const tally = (change: Change, event: RecordedEvent & { questionId: string; votes: number }, voter: string | null, viewer: Viewer): ViewEvent[] => {
  if (!viewQuestion(change.after, change.after.questions[event.questionId], viewer)) return [];
  if (voter !== null && 'person' in viewer && viewer.person === voter) return [event];
  return [{ type: 'question.tallied', at: event.at, questionId: event.questionId, votes: event.votes }];
};

/** Joining touches two questions: whoever saw the first keeps their own vote on the second. */
const merge = (change: Change, event: Extract<RecordedEvent, { type: 'question.merged' }>, viewer: Viewer): ViewEvent[] => {
  const { questionId, intoId, at } = event;
  const stillSeen = viewQuestion(change.after, change.after.questions[questionId], viewer);
  if (!viewQuestion(change.before, change.before.questions[questionId], viewer)) {
    const shown: ViewEvent[] = stillSeen ? [{ type: 'question.shown', at, question: stillSeen }] : [];
    return [...shown, ...countChange(change, at, intoId, viewer)];
  }
  // Whose votes went with it is known to each of themselves only.
  const passedOn = (change.after.questions[questionId]?.passedOn ?? []).filter((id) => 'person' in viewer && viewer.person === id);
  const merged = told({ ...event, passedOn }, viewer, change);
  return stillSeen ? [merged] : [merged, { type: 'question.hidden', at, questionId }];
};

/** What a question was before may have been hidden, so nobody gets the event itself: they get the question as they may see it now. */
const restore = (change: Change, event: Extract<RecordedEvent, { type: 'question.restored' }>, viewer: Viewer): ViewEvent[] => {
  const { questionId, other, at } = event;
  const is = viewQuestion(change.after, change.after.questions[questionId], viewer);
  const was = viewQuestion(change.before, change.before.questions[questionId], viewer);
  const itself: ViewEvent[] = is ? [{ type: 'question.shown', at, question: is }] : was ? [{ type: 'question.hidden', at, questionId }] : [];
  return other ? [...itself, ...countChange(change, at, other.questionId, viewer)] : itself;
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

/** Who or what has just come was not there before, whatever the record before says: newcomers of one commit may share it. */
function newcomer({ after }: Change, event: Extract<RecordedEvent, { type: 'participant.added' | 'question.submitted' }>, viewer: Viewer): ViewEvent[] {
  if (event.type === 'question.submitted') {
    const question = viewQuestion(after, after.questions[event.question.id], viewer);
    return question ? [{ type: 'question.shown', at: event.at, question }] : [];
  }
  const participant = viewParticipant(after, after.participants[event.participant.id], viewer);
  return participant ? [{ type: 'participant.shown', at: event.at, participant }] : [];
}

/** An event of the log in the form meant for one viewer; empty when it is none of their business. */
export function project(before: SessionState, after: SessionState, event: RecordedEvent, viewer: Viewer): ViewEvent[] {
  if (classOf(before, viewer) !== classOf(after, viewer)) return [{ type: 'view.replaced', at: event.at, state: view(after, viewer) }];
  const change = { before, after };
  if (event.type === 'question.submitted' || event.type === 'participant.added') return newcomer(change, event, viewer);
  if (event.type === 'question.merged') return merge(change, event, viewer);
  if (event.type === 'question.restored') return restore(change, event, viewer);
  if (event.type === 'question.followed' || event.type === 'question.unfollowed')
    return 'person' in viewer && viewer.person === event.participantId ? questionChange(change, event, event.questionId, viewer) : [];
  if (event.type === 'qna.silenced' || event.type === 'qna.unsilenced')
    return classOf(after, viewer) === 'crew' || ('person' in viewer && viewer.person === event.participantId) ? [event] : [];
  if (event.type === 'vote.cast' || event.type === 'vote.taken-back') return tally(change, event, event.participantId, viewer);
  if ('questionId' in event) return questionChange(change, event, event.questionId, viewer);
  if ('participantId' in event) return participantChange(change, event, event.participantId, viewer);
  return [event];
}
