import type { Slot } from '@plenary/contracts';
import type { EventsOf, Evolvers } from '../session/rules.ts';
import { PLANNED, type SessionState } from '../session/state.ts';

type ProgrammeEvents =
  | Exclude<EventsOf<'session'>, 'session.ended'>
  | EventsOf<'part'>
  | EventsOf<'material'>
  | 'slot.added'
  | 'slot.edited'
  | 'slot.moved'
  | 'slot.removed';

/** The slots with one put before another; at the end when that one is null or gone. */
const inserted = (slots: Slot[], slot: Slot, before: string | null): Slot[] => {
  const index = slots.findIndex((one) => one.id === before);
  return index < 0 ? [...slots, slot] : slots.toSpliced(index, 0, slot);
};
/** Fields that the change leaves out stay as they were. */
const changed = <T extends object>(whole: T, changes: Partial<T>): T => ({ ...whole, ...changes });
const withoutKey = <T>(record: Record<string, T>, key: string) => Object.fromEntries(Object.entries(record).filter(([id]) => id !== key));

export const evolveProgramme: Evolvers<ProgrammeEvents> = {
  'session.created': (state, { id, organisationId, details, startsAt }) => ({ ...state, id, organisationId, details, startsAt }),
  'session.edited': (state, { changes, startsAt }) => ({ ...state, details: changed(state.details, changes as Partial<SessionState['details']>), startsAt }),
  'session.scheduled': (state) => ({ ...state, phase: 'scheduled' }),
  'session.cancelled': (state) => ({ ...state, phase: 'cancelled' }),
  'part.added': (state, { part }) => ({ ...state, parts: [...state.parts, part] }),
  'part.edited': (state, { part }) => ({ ...state, parts: state.parts.map((one) => (one.id === part.id ? part : one)) }),
  'part.removed': (state, { partId }) => ({ ...state, parts: state.parts.filter((one) => one.id !== partId) }),
  'slot.added': (state, { slot, before }) => ({ ...state, slots: inserted(state.slots, slot, before), runs: { ...state.runs, [slot.id]: PLANNED } }),
  'slot.edited': (state, { slotId, changes }) => ({
    ...state,
    slots: state.slots.map((slot) => (slot.id === slotId ? changed(slot, changes as Partial<Slot>) : slot)),
  }),
  'slot.moved': (state, { slotId, partId, before }) => {
    const slot = state.slots.find((one) => one.id === slotId);
    return slot
      ? {
          ...state,
          slots: inserted(
            state.slots.filter((one) => one !== slot),
            { ...slot, partId },
            before,
          ),
        }
      : state;
  },
  'slot.removed': (state, { slotId }) => ({ ...state, slots: state.slots.filter((slot) => slot.id !== slotId), runs: withoutKey(state.runs, slotId) }),
  'material.attached': (state, { material }) => ({ ...state, materials: [...state.materials, material] }),
  'material.removed': (state, { materialId }) => ({ ...state, materials: state.materials.filter((one) => one.id !== materialId) }),
};
