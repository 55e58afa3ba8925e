import type { Participant } from '@plenary/contracts';
import { rightsOf, type SessionState, valuesOf } from '@plenary/domain';

/** Who may be seen and heard now, and why: their slot runs, somebody brought them, or they drive the session. */
export type OnStage = { participant: Participant; because: 'slot' | 'brought' | 'host' };

const ORDER: Record<OnStage['because'], number> = { slot: 0, brought: 1, host: 2 };

export function onStageOf(state: SessionState): OnStage[] {
  return valuesOf(state.participants)
    .filter((participant) => (rightsOf(state, participant.id)?.publish.length ?? 0) > 0)
    .map((participant): OnStage => ({ participant, because: reason(state, participant) }))
    .sort((a, b) => ORDER[a.because] - ORDER[b.because]);
}

function reason(state: SessionState, participant: Participant): OnStage['because'] {
  const drives = participant.roles.includes('host') || participant.roles.includes('owner');
  const current = state.slots.find((slot) => slot.id === state.currentSlotId);
  if (current?.speakerIds.includes(participant.id)) return 'slot';
  if (state.onStage.includes(participant.id)) return 'brought';
  return drives ? 'host' : 'slot';
}
