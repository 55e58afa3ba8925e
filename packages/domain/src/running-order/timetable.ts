import type { Slot } from '@plenary/contracts';
import { isOver, runOf, type SessionState, type SlotRun } from '../session/state.ts';

const MINUTE = 60_000;

/** One row of the spine. Times in ms since 1970. */
export type TimetableRow = {
  slot: Slot;
  run: SlotRun;
  /** Talks are numbered 1, 2, 3 …; other slots go by their name. */
  number: number | null;
  plannedStart: number;
  plannedEnd: number;
  /** What really was, or what is to be expected now. */
  start: number;
  end: number;
};

/** When a running slot's time is up, pauses and extensions counted; `now` matters only while it is paused. */
export const endsAt = (slot: Slot, run: SlotRun, now: number): number =>
  (run.startedAt ?? now) + (slot.minutes + run.extendedMinutes) * MINUTE + run.pausedMs + (run.pausedAt === null ? 0 : now - run.pausedAt);

/** The whole programme with its times as planned, as they were, and as they are to be expected at `now`. */
export function timetable(state: SessionState, now: number): TimetableRow[] {
  let planned = state.startsAt;
  // What is still to come follows what runs now; nothing begins in the past.
  let expected = state.phase === 'live' || isOver(state) || state.doorsOpenedAt === null ? state.startsAt : Math.max(state.startsAt, now);
  let talks = 0;
  return state.slots.map((slot) => {
    const run = runOf(state, slot.id);
    const plannedStart = planned;
    planned += slot.minutes * MINUTE;
    const start = run.startedAt ?? expected;
    const end = run.endedAt ?? (run.startedAt === null ? start + slot.minutes * MINUTE : Math.max(endsAt(slot, run, now), now));
    if (run.state !== 'skipped') expected = end;
    return { slot, run, number: slot.kind === 'talk' ? ++talks : null, plannedStart, plannedEnd: planned, start, end };
  });
}

export type Clock = {
  slotId: string;
  /** ms; negative once the slot is over its time */
  left: number;
  total: number;
  endsAt: number;
  tone: 'on-time' | 'closing' | 'over';
  /** ms since the pause began; null while running */
  pausedFor: number | null;
};

/** The clock of the current slot; null when no slot runs. The last five minutes are `closing`. */
export function clock(state: SessionState, now: number): Clock | null {
  const slot = state.slots.find((one) => one.id === state.currentSlotId);
  if (!slot) return null;
  const run = runOf(state, slot.id);
  const end = endsAt(slot, run, now);
  const left = end - now;
  const tone = left < 0 ? 'over' : left <= 5 * MINUTE ? 'closing' : 'on-time';
  return {
    slotId: slot.id,
    left,
    total: (slot.minutes + run.extendedMinutes) * MINUTE,
    endsAt: end,
    tone,
    pausedFor: run.pausedAt === null ? null : now - run.pausedAt,
  };
}
