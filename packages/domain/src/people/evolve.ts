import type { Participant } from '@plenary/contracts';
import { withKey, withNewcomer } from '../session/record.ts';
import type { EventsOf, Evolvers } from '../session/rules.ts';
import type { SessionState } from '../session/state.ts';

/** What was recorded before people could give their country or position is completed here. */
const complete = (participant: Participant): Participant => ({
  ...participant,
  country: participant.country ?? null,
  position: participant.position ?? '',
  positionIn: participant.positionIn ?? {},
});
const put = (state: SessionState, participant: Participant): SessionState => ({
  ...state,
  participants: withKey(state.participants, participant.id, complete(participant)),
});
/** Who only listens may share a record with those who come in the same moment: to everybody else they are the same before and after. */
const add = (state: SessionState, participant: Participant): SessionState =>
  participant.roles.every((role) => role === 'attendee')
    ? { ...state, participants: withNewcomer(state.participants, participant.id, complete(participant)) }
    : put(state, participant);
const edit = (state: SessionState, id: string, changes: Partial<Participant>): SessionState => {
  const participant = state.participants[id];
  return participant ? put(state, { ...participant, ...changes }) : state;
};

export const evolvePeople: Evolvers<EventsOf<'participant'>> = {
  'participant.added': (state, { participant }) => add(state, participant),
  'participant.shown': (state, { participant }) => put(state, participant),
  'participant.edited': (state, { participantId, changes }) => edit(state, participantId, changes as Partial<Participant>),
  'participant.roles-set': (state, { participantId, roles }) => edit(state, participantId, { roles }),
  'participant.removed': (state, { participantId }) => edit(state, participantId, { removed: true }),
  'participant.hidden': (state, { participantId }) => ({
    ...state,
    participants: Object.fromEntries(Object.entries(state.participants).filter(([id]) => id !== participantId)),
  }),
};
