import { fail, ok, type RecordedEvent } from '@plenary/contracts';
import type { CommandsOf, Deciders } from '../session/rules.ts';
import { isOver, runOf, type SessionState } from '../session/state.ts';

/** The first slot still to come, in running order. */
export const nextSlot = (state: SessionState) => state.slots.find((slot) => runOf(state, slot.id).state === 'planned') ?? null;
const currentRun = (state: SessionState) => (state.currentSlotId ? runOf(state, state.currentSlotId) : null);
/** Why a live session's command cannot be done now; null: it can. */
const notLive = (state: SessionState) => (state.phase === 'live' ? null : fail(isOver(state) ? 'session-over' : 'session-not-live'));
/** A question that is being put when its slot ends goes back into the queue, so that it is not lost. */
const takeBackLiveQuestion = (state: SessionState, now: number): RecordedEvent[] =>
  state.liveQuestionId ? [{ type: 'question.returned', at: now, questionId: state.liveQuestionId }] : [];

export const decideRunningOrder: Deciders<CommandsOf<'running-order'>> = {
  'running-order.open-doors': (state, _, { now }) => {
    if (isOver(state)) return fail('session-over');
    if (state.phase === 'draft') return fail('session-not-scheduled');
    return state.doorsOpenedAt === null ? ok([{ type: 'doors.opened', at: now }]) : fail('doors-already-open');
  },

  'running-order.start': (state, _, { now }) => {
    if (isOver(state)) return fail('session-over');
    if (state.phase === 'live') return fail('session-already-live');
    if (state.phase === 'draft') return fail('session-not-scheduled');
    if (state.doorsOpenedAt === null) return fail('doors-closed');
    const first = nextSlot(state);
    return first ? ok([{ type: 'slot.started', at: now, slotId: first.id }]) : fail('no-slots');
  },

  'running-order.next': (state, { from }, { now }) => {
    const refused = notLive(state);
    if (refused) return refused;
    if (from !== state.currentSlotId) return fail('slot-moved');
    const next = nextSlot(state);
    if (!next) return fail('no-next-slot');
    return ok([...takeBackLiveQuestion(state, now), { type: 'slot.done', at: now, slotId: from }, { type: 'slot.started', at: now, slotId: next.id }]);
  },

  'running-order.pause': (state, _, { now }) => {
    const refused = notLive(state);
    if (refused || !state.currentSlotId) return refused ?? fail('session-not-live');
    return currentRun(state)?.state === 'paused' ? fail('slot-paused') : ok([{ type: 'slot.paused', at: now, slotId: state.currentSlotId }]);
  },

  'running-order.resume': (state, _, { now }) => {
    const refused = notLive(state);
    if (refused || !state.currentSlotId) return refused ?? fail('session-not-live');
    return currentRun(state)?.state === 'paused' ? ok([{ type: 'slot.resumed', at: now, slotId: state.currentSlotId }]) : fail('slot-not-paused');
  },

  'running-order.extend': (state, { minutes }, { now }) => {
    const refused = notLive(state);
    if (refused || !state.currentSlotId) return refused ?? fail('session-not-live');
    return ok([{ type: 'slot.extended', at: now, slotId: state.currentSlotId, minutes }]);
  },

  'running-order.skip': (state, { slotId }, { now }) => {
    if (isOver(state)) return fail('session-over');
    if (!state.slots.some((slot) => slot.id === slotId)) return fail('not-found');
    const { state: run } = runOf(state, slotId);
    if (run === 'live' || run === 'paused') return fail('slot-live');
    return run === 'planned' ? ok([{ type: 'slot.skipped', at: now, slotId }]) : fail('slot-over');
  },

  'running-order.unskip': (state, { slotId }, { now }) => {
    if (isOver(state)) return fail('session-over');
    if (!state.slots.some((slot) => slot.id === slotId)) return fail('not-found');
    return runOf(state, slotId).state === 'skipped' ? ok([{ type: 'slot.unskipped', at: now, slotId }]) : fail('slot-over');
  },

  'running-order.end': (state, _, { now }) => {
    const refused = notLive(state);
    if (refused) return refused;
    const last: RecordedEvent[] = state.currentSlotId ? [{ type: 'slot.done', at: now, slotId: state.currentSlotId }] : [];
    // One by one, because a viewer who knew them only on the stage has to forget them.
    const leaving = state.onStage.map((participantId): RecordedEvent => ({ type: 'stage.released', at: now, participantId }));
    return ok([...takeBackLiveQuestion(state, now), ...leaving, ...last, { type: 'session.ended', at: now }]);
  },
};
