import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolve } from '../session/evolve.ts';
import { isOver, type SessionState } from '../session/state.ts';
import { view } from '../session/view.ts';
import { act, after as afterwards, CAST, commandOf, liveSession, type Step, script } from '../testing/index.ts';
import { rightsOf } from './rights.ts';

const EVERYTHING = ['camera', 'microphone', 'screen_share', 'screen_share_audio'];
const publish = (state: SessionState, id: string) => rightsOf(state, id)?.publish ?? null;
const next = (state: SessionState) => afterwards(state, 'host-chen', { name: 'running-order.next', input: { from: state.currentSlotId ?? '' } });
const bring = (state: SessionState, participantId: string) => afterwards(state, 'host-chen', { name: 'stage.bring', input: { participantId } });

/** Every state that a random script of commands leads through. */
function* statesOf(steps: Step[]): Generator<SessionState> {
  let state = liveSession();
  let now = state.startsAt;
  yield state;
  for (const step of steps) {
    const { by, command } = commandOf(state, step);
    now += 1_000;
    for (const event of act(state, by, command, now, `id-${now}`).events) {
      state = evolve(state, event);
      yield state;
    }
  }
}
/** The property holds for each participant in each state of each script. */
const always = (holds: (state: SessionState, id: string) => boolean) =>
  fc.assert(
    fc.property(script(80), (steps) => {
      for (const state of statesOf(steps)) {
        for (const id of Object.keys(state.participants)) if (!holds(state, id)) throw new Error(`broken for ${id} in ${JSON.stringify(state)}`);
      }
    }),
    { numRuns: 100 },
  );

describe('who may be seen and heard', () => {
  it('R-1 nobody before the doors, after the end, once removed, or from outside', () => {
    const live = liveSession();
    for (const id of CAST) {
      expect(rightsOf({ ...live, doorsOpenedAt: null }, id)).toBeNull();
      expect(rightsOf(afterwards(live, 'host-chen', { name: 'running-order.end', input: {} }), id)).toBeNull();
    }
    expect(rightsOf(live, 'somebody-else')).toBeNull();
    always((state, id) => (rightsOf(state, id) === null) === (isOver(state) || state.participants[id]?.removed === true));
  });

  it('R-2 hosts and owners always, with everything', () => {
    expect(publish(liveSession(), 'host-chen')).toEqual(EVERYTHING);
    expect(publish(liveSession(), 'owner-ana')).toEqual(EVERYTHING);
    always((state, id) => !state.participants[id]?.roles.some((role) => role === 'host' || role === 'owner') || publish(state, id)?.length !== 0);
  });

  it('R-3 a speaker in their own slot, and the one before no longer', () => {
    const first = liveSession();
    expect([publish(first, 'speaker-minami'), publish(first, 'speaker-zhao')]).toEqual([EVERYTHING, []]);
    const second = next(first);
    expect([publish(second, 'speaker-minami'), publish(second, 'speaker-zhao')]).toEqual([[], EVERYTHING]);
    always((state, id) => {
      const current = state.slots.find((slot) => slot.id === state.currentSlotId);
      const shares = publish(state, id)?.includes('screen_share') ?? false;
      const hosts = state.participants[id]?.roles.some((role) => role === 'host' || role === 'owner') ?? false;
      if (!shares || hosts) return true;
      return current !== undefined && (current.speakerIds.includes(id) || current.kind === 'discussion' || current.kind === 'qna');
    });
  });

  it('R-4 a discussion belongs to everyone with a talk in its part', () => {
    const discussion = next(next(liveSession()));
    expect([publish(discussion, 'speaker-minami'), publish(discussion, 'speaker-zhao')]).toEqual([EVERYTHING, EVERYTHING]);
    expect(publish(discussion, 'attendee-mei')).toEqual([]);
  });

  it('R-5 whoever was brought on stage has face and voice until released', () => {
    const brought = bring(liveSession(), 'attendee-mei');
    expect(publish(brought, 'attendee-mei')).toEqual(['camera', 'microphone']);
    expect(publish(next(brought), 'attendee-mei')).toEqual(['camera', 'microphone']);
    expect(publish(afterwards(brought, 'moderator-wilk', { name: 'stage.release', input: { participantId: 'attendee-mei' } }), 'attendee-mei')).toEqual([]);
  });

  it('R-6 an attendee who was not brought publishes nothing, whatever happens', () => {
    always((state, id) => {
      const participant = state.participants[id];
      const onlyAttends = participant?.roles.every((role) => role === 'attendee') ?? true;
      return !onlyAttends || state.onStage.includes(id) || (publish(state, id)?.length ?? 0) === 0;
    });
  });

  it('R-7 an interpreter is never on the floor, even when brought in another role', () => {
    expect(act(liveSession(), 'host-chen', { name: 'stage.bring', input: { participantId: 'interpreter-he' } }).refused).toBe('own-stage-right');
    const brought = bring(liveSession(), 'attendee-mei');
    const interprets = afterwards(brought, 'host-chen', { name: 'people.set-roles', input: { participantId: 'attendee-mei', roles: ['interpreter'] } });
    expect(publish(interprets, 'attendee-mei')).toEqual([]);
  });

  it('R-8 a person knows their own rights from their own view', () => {
    always((state, id) => JSON.stringify(rightsOf(view(state, { person: id }), id)) === JSON.stringify(rightsOf(state, id)));
  });

  it('R-9 a pause takes nothing', () => {
    const paused = afterwards(liveSession(), 'host-chen', { name: 'running-order.pause', input: {} });
    expect(publish(paused, 'speaker-minami')).toEqual(EVERYTHING);
  });
});
