import type { Slot } from '@plenary/contracts';
import { runOf, type SessionState } from '@plenary/domain';

/** Where a slot goes: into this part, before that slot; null: no part, the end. */
export type Place = { partId: string | null; before: string | null };

const settled = (state: SessionState, slot: Slot) => ['live', 'paused', 'done'].includes(runOf(state, slot.id).state);

/** May this slot still change its place? What runs or ran may not. */
export const isMovable = (state: SessionState, slotId: string): boolean => {
  const slot = state.slots.find((one) => one.id === slotId);
  return slot !== undefined && !settled(state, slot);
};

/**
 * One step up or down. At the border of a part the first step only changes the part, so that a slot can end one and
 * the next step can begin the other. null: there is nowhere to go.
 */
export function step(state: SessionState, slotId: string, direction: 'earlier' | 'later'): Place | null {
  const index = state.slots.findIndex((slot) => slot.id === slotId);
  const slot = state.slots[index];
  if (!slot || !isMovable(state, slotId)) return null;
  const after = state.slots[index + 1];
  const neighbour = direction === 'earlier' ? state.slots[index - 1] : after;
  if (!neighbour) return null;
  if (neighbour.partId !== slot.partId) {
    return direction === 'later' || after === undefined || isMovable(state, after.id) ? { partId: neighbour.partId, before: after?.id ?? null } : null;
  }
  if (direction === 'earlier') return isMovable(state, neighbour.id) ? { partId: slot.partId, before: neighbour.id } : null;
  return { partId: slot.partId, before: state.slots[index + 2]?.id ?? null };
}

/** Dropped in front of the slot that stands at `index` (slots.length: at the end). null: it would change nothing, or disturb what ran. */
export function drop(state: SessionState, slotId: string, index: number): Place | null {
  const from = state.slots.findIndex((slot) => slot.id === slotId);
  if (from < 0 || index === from || index === from + 1 || !isMovable(state, slotId)) return null;
  const before = state.slots[index];
  if (before && !isMovable(state, before.id)) return null;
  const above = state.slots[index - 1];
  return { partId: (above ?? before)?.partId ?? null, before: before?.id ?? null };
}

/** Where a new slot goes after the chosen one: never in front of what has run. */
export function placeAfter(state: SessionState, chosenId: string | null): Place {
  const index = state.slots.findIndex((slot) => slot.id === chosenId);
  const chosen = state.slots[index];
  if (!chosen) return { partId: state.slots.at(-1)?.partId ?? state.parts[0]?.id ?? null, before: null };
  const before = state.slots.slice(index + 1).find((slot) => isMovable(state, slot.id));
  return { partId: chosen.partId, before: before?.id ?? null };
}

/** Where a slot goes that is made while one looks at the parts: it opens the first that is empty, at the end. null: none is. */
export function placeInPart(state: SessionState): Place | null {
  const empty = state.parts.find(({ id }) => state.slots.every((slot) => slot.partId !== id));
  return empty ? { partId: empty.id, before: null } : null;
}
