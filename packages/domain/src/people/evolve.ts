import type { Participant } from '@plenary/contracts';
import { withKey } from '../session/record.ts';
import type { EventsOf, Evolvers } from '../session/rules.ts';
import type { SessionState } from '../session/state.ts';

const put = (state: SessionState, participant: Participant): SessionState => ({
  ...state,
  // What was recorded before people could give their country or position is completed here.
  participants: withKey(state.participants, participant.id, {
    ...participant,
    country: participant.country ?? null,
    position: participant.position ?? '',
    positionIn: participant.positionIn ?? {},
  }),
});
const edit = (state: SessionState, id: string, changes: Partial<Participant>): SessionState => {
  const participant = state.participants[id];
  return participant ? put(state, { ...participant, ...changes }) : state;
};

export const evolvePeople: Evolvers<EventsOf<'participant'>> = {
  'participant.added': (state, { participant }) => put(state, participant),
  'participant.shown': (state, { participant }) => put(state, participant),
  'participant.edited': (state, { participantId, changes }) => edit(state, participantId, changes as Partial<Participant>),
  'participant.roles-set': (state, { participantId, roles }) => edit(state, participantId, { roles }),
  'participant.removed': (state, { participantId }) => edit(state, participantId, { removed: true }),
  'participant.hidden': (state, { participantId }) => ({
    ...state,
    participants: Object.fromEntries(Object.entries(state.participants).filter(([id]) => id !== participantId)),
  }),
};
