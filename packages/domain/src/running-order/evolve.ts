import type { EventsOf, Evolvers } from '../session/rules.ts';
import { PLANNED, runOf, type SessionState, type SlotRun } from '../session/state.ts';

type RunEvents = Exclude<EventsOf<'slot'>, 'slot.added' | 'slot.edited' | 'slot.moved' | 'slot.removed'> | 'doors.opened' | 'session.ended';

const run = (state: SessionState, slotId: string, change: (run: SlotRun) => Partial<SlotRun>): SessionState => {
  const before = runOf(state, slotId);
  return { ...state, runs: { ...state.runs, [slotId]: { ...before, ...change(before) } } };
};
/** Closes an open pause, so that its length is counted. */
const unpaused = (before: SlotRun, at: number): Partial<SlotRun> => ({
  pausedAt: null,
  pausedMs: before.pausedMs + (before.pausedAt === null ? 0 : at - before.pausedAt),
});

export const evolveRunningOrder: Evolvers<RunEvents> = {
  'doors.opened': (state, { at }) => ({ ...state, doorsOpenedAt: at }),
  'slot.started': (state, { slotId, at }) => ({
    ...run(state, slotId, () => ({ state: 'live', startedAt: at })),
    phase: 'live',
    startedAt: state.startedAt ?? at,
    currentSlotId: slotId,
  }),
  'slot.paused': (state, { slotId, at }) => run(state, slotId, () => ({ state: 'paused', pausedAt: at })),
  'slot.resumed': (state, { slotId, at }) => run(state, slotId, (before) => ({ state: 'live', ...unpaused(before, at) })),
  'slot.extended': (state, { slotId, minutes }) => run(state, slotId, (before) => ({ extendedMinutes: before.extendedMinutes + minutes })),
  'slot.skipped': (state, { slotId }) => run(state, slotId, () => ({ state: 'skipped' })),
  'slot.unskipped': (state, { slotId }) => run(state, slotId, () => PLANNED),
  'slot.done': (state, { slotId, at }) => ({
    ...run(state, slotId, (before) => ({ state: 'done', endedAt: at, ...unpaused(before, at) })),
    currentSlotId: null,
  }),
  'session.ended': (state, { at }) => ({ ...state, phase: 'ended', endedAt: at, currentSlotId: null }),
};
