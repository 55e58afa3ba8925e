import type { Part, Slot } from '@plenary/contracts';
import { type SessionState, type TimetableRow, timetable } from '@plenary/domain';

const MINUTE = 60_000;

/** How a slot stands in the running order. */
export type RowState = 'done' | 'current' | 'coming' | 'skipped';
export type SlotRow = {
  kind: 'slot';
  state: RowState;
  slot: Slot;
  /** ms since 1970: what really was, or what is to be expected */
  start: number;
  end: number;
  /** the time that no longer holds, when this is the next slot and it has moved; else null */
  movedFrom: number | null;
  next: boolean;
  pause: boolean;
};
export type SpineRow = SlotRow | { kind: 'part'; part: Part; number: number };

const stateOf = ({ run }: TimetableRow): RowState =>
  run.state === 'live' || run.state === 'paused' ? 'current' : run.state === 'planned' ? 'coming' : run.state;

/** By how many minutes a row is expected later (or, negative, earlier) than planned, as clocks show it: what reads the same has not moved. */
const shift = (row: { start: number; plannedStart: number }) => Math.floor(row.start / MINUTE) - Math.floor(row.plannedStart / MINUTE);

/** The running order as rows, with a head where a part begins. */
export function spineRows(state: SessionState, now: number): SpineRow[] {
  const rows = timetable(state, now);
  const next = rows.find((row) => row.run.state === 'planned');
  let part: string | null = null;
  let number = 0;
  return rows.flatMap((row): SpineRow[] => {
    const { slot, start, end } = row;
    const begins = slot.partId !== null && slot.partId !== part ? state.parts.find(({ id }) => id === slot.partId) : undefined;
    if (begins) number += 1;
    part = slot.partId ?? part;
    const moved = row === next && state.phase === 'live' && shift(row) !== 0;
    const slotRow: SlotRow = {
      kind: 'slot',
      state: stateOf(row),
      slot,
      start,
      end,
      movedFrom: moved ? row.plannedStart : null,
      next: row === next,
      pause: slot.kind === 'break',
    };
    return begins ? [{ kind: 'part', part: begins, number }, slotRow] : [slotRow];
  });
}

const HALF_A_DAY = 12 * 60;
/** How many minutes late (negative: early) the session runs; 0 when it is not live, or has nothing to come. */
export function minutesLate(state: SessionState, now: number): number {
  const next = timetable(state, now).find((row) => row.run.state === 'planned');
  const minutes = state.phase === 'live' && next ? shift(next) : 0;
  // A session that is held on another day than planned, a rehearsal say, is neither late nor early.
  return Math.abs(minutes) > HALF_A_DAY ? 0 : minutes;
}
