import type { Participant, Slot } from '@plenary/contracts';
import { isOver, type SessionState } from '../session/state.ts';

export type Source = 'camera' | 'microphone' | 'screen_share' | 'screen_share_audio';
/** What a person may do on the stage now. `publish` empty: they watch. */
export type StageRights = { publish: Source[] };

const EVERYTHING: Source[] = ['camera', 'microphone', 'screen_share', 'screen_share_audio'];
const FACE_AND_VOICE: Source[] = ['camera', 'microphone'];

/** Discussions and question blocks belong to everyone who spoke in their part. */
function speakersOf(state: SessionState, slot: Slot): string[] {
  if (slot.kind !== 'discussion' && slot.kind !== 'qna') return slot.speakerIds;
  return [...slot.speakerIds, ...state.slots.filter((one) => one.partId === slot.partId).flatMap((one) => one.speakerIds)];
}

/** Interpreters are heard in their own channel only, whoever brought them on stage and when. */
export const onlyInterprets = (participant: Participant) => participant.roles.every((role) => role === 'interpreter');
const hosts = (participant: Participant) => participant.roles.includes('host') || participant.roles.includes('owner');

/** Is it this speaker's turn: does the current slot belong to them? */
export function speaksNow(state: SessionState, participantId: string): boolean {
  const current = state.slots.find((slot) => slot.id === state.currentSlotId);
  return current !== undefined && (state.participants[participantId]?.roles.includes('speaker') ?? false) && speakersOf(state, current).includes(participantId);
}

/**
 * The whole of the stage's law: what one participant may publish, from the session's state alone. null: not even watch.
 * The current slot decides; a host is always heard; whoever was brought on stage has face and voice; an interpreter never speaks on the floor.
 * Rules in docs/specs/rights.md.
 */
export function rightsOf(state: SessionState, participantId: string): StageRights | null {
  const participant = state.participants[participantId];
  if (!participant || participant.removed || state.doorsOpenedAt === null || isOver(state)) return null;
  if (hosts(participant)) return { publish: EVERYTHING };
  if (speaksNow(state, participantId)) return { publish: EVERYTHING };
  return { publish: state.onStage.includes(participantId) && !onlyInterprets(participant) ? FACE_AND_VOICE : [] };
}
