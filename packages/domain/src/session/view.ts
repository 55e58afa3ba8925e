import { grants, type Participant, type Question } from '@plenary/contracts';
import type { SessionState } from './state.ts';

/** `crew` sees everything that is asked; `floor` sees what is approved and later. */
export type ViewerClass = 'crew' | 'floor';
/** A person, or a class of viewers seen as a whole (somebody of that class with nothing of their own). */
export type Viewer = { person: string } | { class: ViewerClass };

export const classOf = (state: SessionState, viewer: Viewer): ViewerClass => {
  if ('class' in viewer) return viewer.class;
  const participant = state.participants[viewer.person];
  return participant && !participant.removed && grants(participant.roles, 'qna.moderate') ? 'crew' : 'floor';
};
const idOf = (viewer: Viewer): string | null => ('person' in viewer ? viewer.person : null);

const PUBLIC_STATES = new Set<Question['state']>(['approved', 'live', 'answered', 'deferred']);

/** A question as this viewer may see it; null when they may not know of it. */
export function viewQuestion(state: SessionState, question: Question | undefined, viewer: Viewer): Question | null {
  if (!question) return null;
  const me = idOf(viewer);
  const voters = me !== null && question.voters.includes(me) ? [me] : [];
  const mine = me !== null && question.asker?.participantId === me;
  if (mine || classOf(state, viewer) === 'crew') return { ...question, voters };
  if (!PUBLIC_STATES.has(question.state)) return null;
  const asker = question.anonymous || !question.asker ? null : { ...question.asker, participantId: null };
  return { ...question, voters, asker };
}

/** A participant as this viewer may see them: those with a part or on the stage are known to all, attendees to the crew and to themselves. */
export function viewParticipant(state: SessionState, participant: Participant | undefined, viewer: Viewer): Participant | null {
  if (!participant) return null;
  const known = classOf(state, viewer) === 'crew' || participant.id === idOf(viewer) || state.onStage.includes(participant.id) || participant.roles.some((role) => role !== 'attendee');
  return known ? participant : null;
}

const visible = <T>(all: Record<string, T>, see: (one: T) => T | null): Record<string, T> => {
  const seen: Record<string, T> = {};
  for (const [id, one] of Object.entries(all)) {
    const view = see(one);
    if (view) seen[id] = view;
  }
  return seen;
};

/** What a viewer may know of a session. Rule VIEW-1 … in docs/specs/log.md. */
export const view = (state: SessionState, viewer: Viewer): SessionState => ({
  ...state,
  participants: visible(state.participants, (one) => viewParticipant(state, one, viewer)),
  questions: visible(state.questions, (one) => viewQuestion(state, one, viewer)),
});
