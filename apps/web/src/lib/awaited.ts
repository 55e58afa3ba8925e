import { isOver, nextSlot, type SessionState, type TimetableRow, timetable } from '@plenary/domain';

/** ms before its begin from which a coming slot, or the doors, are worth a word. */
export const SOON = 20 * 60_000;

/** The slot that runs, and the next one once it begins soon: whoever speaks there and is not here is missing. */
export function awaitedRows(state: SessionState, now: number): TimetableRow[] {
  if (isOver(state)) return [];
  const next = nextSlot(state);
  return timetable(state, now).filter(({ slot, start }) => slot.id === state.currentSlotId || (slot.id === next?.id && start - now <= SOON));
}
