import type { EventsOf, Evolvers } from '../session/rules.ts';

export const evolveStage: Evolvers<EventsOf<'stage'>> = {
  'stage.brought': (state, { participantId }) => ({ ...state, onStage: [...state.onStage, participantId] }),
  'stage.released': (state, { participantId }) => ({ ...state, onStage: state.onStage.filter((id) => id !== participantId) }),
};
