import type { Participant } from '@plenary/contracts';
import type { SessionState } from '../session/state.ts';

/** The participant if they speak in this session. */
export const speakerIn = (state: SessionState, id: string): Participant | null => {
  const person = state.participants[id];
  return person && !person.removed && person.roles.includes('speaker') ? person : null;
};
