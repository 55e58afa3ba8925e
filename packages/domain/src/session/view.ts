import { grants, type Participant, type Question } from '@plenary/contracts';
import { valuesOf } from './record.ts';
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
  const onlyMe = (ids: string[]) => (me !== null && ids.includes(me) ? [me] : []);
  const voters = onlyMe(question.voters);
  const followers = onlyMe(question.followers);
  const seen = { ...question, voters, followers, passedOn: onlyMe(question.passedOn) };
  if (classOf(state, viewer) === 'crew') return seen;
  if (me !== null && question.asker?.participantId === me) return { ...seen, last: null };
  // Who follows a question is told where it went.
  if (!PUBLIC_STATES.has(question.state) && !(question.state === 'merged' && followers.length > 0)) return null;
  const asker = question.anonymous || !question.asker ? null : { ...question.asker, participantId: null };
  return { ...seen, asker, original: null, last: null };
}

/** A participant as this viewer may see them: those with a part or on the stage are known to all, attendees to the crew and to themselves. */
export function viewParticipant(state: SessionState, participant: Participant | undefined, viewer: Viewer): Participant | null {
  if (!participant) return null;
  return classOf(state, viewer) === 'crew' || participant.id === idOf(viewer) || isKnown(state, participant) ? participant : null;
}
const isKnown = ({ onStage }: SessionState, { id, roles }: Participant): boolean => onStage.includes(id) || roles.length > 1 || roles[0] !== 'attendee';

const visible = <T extends { id: string }>(all: readonly T[], see: (one: T) => T | null): Record<string, T> => {
  const seen: Record<string, T> = {};
  for (const one of all) {
    const view = see(one);
    if (view) seen[one.id] = view;
  }
  return seen;
};

const compute = (state: SessionState, viewers: ViewerClass): SessionState => ({
  ...state,
  participants: viewers === 'crew' ? state.participants : visible(valuesOf(state.participants), (one) => (isKnown(state, one) ? one : null)),
  silenced: viewers === 'crew' ? state.silenced : [],
  questions: visible(valuesOf(state.questions), (one) => viewQuestion(state, one, { class: viewers })),
});
const computed = new WeakMap<SessionState, Partial<Record<ViewerClass, SessionState>>>();

/** What a class may know is the same for thousands who come at once: it is worked out once a state. */
function viewOfClass(state: SessionState, viewers: ViewerClass): SessionState {
  const views = computed.get(state) ?? {};
  computed.set(state, views);
  const known = views[viewers] ?? compute(state, viewers);
  views[viewers] = known;
  return known;
}

/** The questions that look different to this person than to their class. */
const concerning = (state: SessionState, person: string): Question[] =>
  valuesOf(state.questions).filter(({ asker, voters, followers }) => asker?.participantId === person || voters.includes(person) || followers.includes(person));

/** Of the parts that a person sees otherwise than their class: of records, the entries that are other or more. */
export type OwnView = Partial<Pick<SessionState, 'silenced' | 'participants' | 'questions'>>;

export function ownView(state: SessionState, person: string): OwnView {
  const all = viewOfClass(state, classOf(state, { person }));
  const own: OwnView = {};
  const me = state.participants[person];
  const mine = concerning(state, person);
  if (all.silenced.length === 0 && state.silenced.includes(person)) own.silenced = [person];
  if (me && !all.participants[person]) own.participants = { [person]: me };
  if (mine.length > 0) own.questions = visible(mine, (one) => viewQuestion(state, one, { person }));
  return own;
}

/** What a viewer may know of a session. Rules LOG-1 to LOG-3 in docs/specs/log.md. */
export function view(state: SessionState, viewer: Viewer): SessionState {
  const all = viewOfClass(state, classOf(state, viewer));
  if ('class' in viewer) return all;
  const own = ownView(state, viewer.person);
  return {
    ...all,
    ...(own.silenced && { silenced: own.silenced }),
    ...(own.participants && { participants: { ...all.participants, ...own.participants } }),
    ...(own.questions && { questions: { ...all.questions, ...own.questions } }),
  };
}
