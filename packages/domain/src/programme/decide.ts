import { fail, LIMITS, ok, type Result } from '@plenary/contracts';
import { speakerIn } from '../people/find.ts';
import type { CommandsOf, Deciders } from '../session/rules.ts';
import { isOver, runOf, type SessionState } from '../session/state.ts';
import { editOf, isUnnamed, UNNAMED, withEdit } from '../session/texts.ts';

const partExists = (state: SessionState, partId: string | null | undefined) => partId == null || state.parts.some((part) => part.id === partId);
const slotIn = (state: SessionState, slotId: string) => state.slots.find((slot) => slot.id === slotId);
const speakersExist = (state: SessionState, ids: string[] | undefined) => (ids ?? []).every((id) => state.participants[id] && !state.participants[id].removed);

/** Slots that are running or over keep their place: the record of what happened is not rearranged. */
const stillToCome = (state: SessionState, slotId: string): Result<null> => {
  if (!slotIn(state, slotId)) return fail('not-found');
  const { state: run } = runOf(state, slotId);
  if (run === 'live' || run === 'paused') return fail('slot-live');
  return run === 'done' ? fail('slot-over') : ok(null);
};
/** Nothing is put in front of what has already begun. */
const placeIsFree = (state: SessionState, before: string | null): Result<null> => (before === null ? ok(null) : stillToCome(state, before));

export const decideProgramme: Deciders<CommandsOf<'programme'>> = {
  'programme.add-part': (state, part, { now, id }) =>
    state.parts.length >= LIMITS.parts ? fail('too-many', { params: { max: LIMITS.parts } }) : ok([{ type: 'part.added', at: now, part: { ...part, id } }]),

  'programme.edit-part': (state, { id, ...changes }, { now }) => {
    const part = state.parts.find((one) => one.id === id);
    if (!part) return fail('not-found');
    const edited = withEdit(part, changes);
    return isUnnamed(edited.title) ? UNNAMED : ok([{ type: 'part.edited', at: now, part: edited }]);
  },

  'programme.remove-part': (state, { partId }, { now }) => {
    if (!partExists(state, partId)) return fail('not-found');
    return state.slots.some((slot) => slot.partId === partId) ? fail('part-in-use') : ok([{ type: 'part.removed', at: now, partId }]);
  },

  'programme.add-slot': (state, { before, ...slot }, { now, id }) => {
    if (isOver(state)) return fail('session-over');
    if (state.slots.length >= LIMITS.slots) return fail('too-many', { params: { max: LIMITS.slots } });
    if (!partExists(state, slot.partId) || !speakersExist(state, slot.speakerIds)) return fail('not-found');
    const place = placeIsFree(state, before);
    return place.ok ? ok([{ type: 'slot.added', at: now, slot: { ...slot, id }, before }]) : place;
  },

  'programme.edit-slot': (state, { slotId, ...changes }, { now }) => {
    const slot = slotIn(state, slotId);
    if (!slot || !partExists(state, changes.partId) || !speakersExist(state, changes.speakerIds)) return fail('not-found');
    return ok([{ type: 'slot.edited', at: now, slotId, changes: editOf(slot, changes) }]);
  },

  'programme.add-speaker': (state, { slotId, participantId }, { now }) => {
    const slot = slotIn(state, slotId);
    if (!slot || !speakerIn(state, participantId)) return fail('not-found');
    if (slot.speakerIds.includes(participantId)) return ok([]);
    if (slot.speakerIds.length >= LIMITS.speakersPerSlot) return fail('too-many', { params: { max: LIMITS.speakersPerSlot } });
    return ok([{ type: 'slot.edited', at: now, slotId, changes: { speakerIds: [...slot.speakerIds, participantId] } }]);
  },

  'programme.remove-speaker': (state, { slotId, participantId }, { now }) => {
    const slot = slotIn(state, slotId);
    if (!slot) return fail('not-found');
    if (!slot.speakerIds.includes(participantId)) return ok([]);
    return ok([{ type: 'slot.edited', at: now, slotId, changes: { speakerIds: slot.speakerIds.filter((id) => id !== participantId) } }]);
  },

  'programme.move-slot': (state, { slotId, partId, before }, { now }) => {
    if (!partExists(state, partId) || before === slotId) return fail('not-found');
    const movable = stillToCome(state, slotId);
    if (!movable.ok) return movable;
    const place = placeIsFree(state, before);
    return place.ok ? ok([{ type: 'slot.moved', at: now, slotId, partId, before }]) : place;
  },

  'programme.remove-slot': (state, { slotId }, { now }) => {
    const removable = stillToCome(state, slotId);
    return removable.ok ? ok([{ type: 'slot.removed', at: now, slotId }]) : removable;
  },
};
