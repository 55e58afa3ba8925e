import { fail, ok } from '@plenary/contracts';
import type { CommandsOf, Deciders } from '../session/rules.ts';
import { isOver } from '../session/state.ts';
import { onlyInterprets } from './rights.ts';

export const decideStage: Deciders<CommandsOf<'stage'>> = {
  'stage.bring': (state, { participantId }, { now }) => {
    const participant = state.participants[participantId];
    if (!participant || participant.removed) return fail('not-found');
    if (isOver(state)) return fail('session-over');
    if (state.doorsOpenedAt === null) return fail('doors-closed');
    if (onlyInterprets(participant)) return fail('own-stage-right');
    return state.onStage.includes(participantId) ? ok([]) : ok([{ type: 'stage.brought', at: now, participantId }]);
  },

  'stage.release': (state, { participantId }, { now }) =>
    state.onStage.includes(participantId) ? ok([{ type: 'stage.released', at: now, participantId }]) : ok([]),
};
