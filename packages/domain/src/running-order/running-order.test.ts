import type { Command } from '@plenary/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runOf } from '../session/state.ts';
import { act, after, liveSession, MINUTE, person, sessionOf, TEN_IN_BEIJING, talk } from '../testing/index.ts';
import { clock, timetable } from './timetable.ts';

const host = 'host-chen';
const drive = (
  name: Extract<Command['name'], 'running-order.open-doors' | 'running-order.start' | 'running-order.pause' | 'running-order.resume' | 'running-order.end'>,
): Command => ({ name, input: {} });
const next = (from: string): Command => ({ name: 'running-order.next', input: { from } });
const at = (minutes: number) => TEN_IN_BEIJING + minutes * MINUTE;

const planned = () =>
  sessionOf(
    { type: 'participant.added', at: 0, participant: person(host, ['host']) },
    { type: 'slot.added', at: 0, slot: talk('slot-one'), before: null },
    { type: 'slot.added', at: 0, slot: talk('slot-two'), before: null },
  );

describe('the running order', () => {
  it('RO-1 refuses to open the doors of a draft', () => {
    expect(act(planned(), host, drive('running-order.open-doors')).refused).toBe('session-not-scheduled');
  });

  it('RO-2 refuses to start behind closed doors, and starts the first slot behind open ones', () => {
    const scheduled = after(planned(), host, { name: 'session.schedule', input: {} });
    expect(act(scheduled, host, drive('running-order.start')).refused).toBe('doors-closed');
    const open = after(scheduled, host, drive('running-order.open-doors'));
    const live = after(open, host, drive('running-order.start'), at(2));
    expect([live.phase, live.currentSlotId, live.startedAt]).toEqual(['live', 'slot-one', at(2)]);
  });

  it('RO-3 refuses to open the doors, or to start, a second time', () => {
    expect(act(liveSession(), host, drive('running-order.open-doors')).refused).toBe('doors-already-open');
    expect(act(liveSession(), host, drive('running-order.start')).refused).toBe('session-already-live');
  });

  it('RO-4 moves on once when two hosts press Next at once', () => {
    const first = act(liveSession(), host, next('slot-one'));
    expect(first.state.currentSlotId).toBe('slot-two');
    expect(act(first.state, 'owner-ana', next('slot-one')).refused).toBe('slot-moved');
  });

  it('RO-5 ends the slot before it begins the next one, and skips what is skipped', () => {
    const skipped = after(liveSession(), host, { name: 'running-order.skip', input: { slotId: 'slot-two' } });
    const moved = after(skipped, host, next('slot-one'), at(21));
    expect(moved.currentSlotId).toBe('slot-three');
    expect(runOf(moved, 'slot-one')).toMatchObject({ state: 'done', endedAt: at(21) });
    expect(runOf(moved, 'slot-two').state).toBe('skipped');
  });

  it('RO-6 refuses Next after the last slot, and says so', () => {
    const last = after(after(liveSession(), host, next('slot-one')), host, next('slot-two'));
    expect(act(last, host, next('slot-three')).refused).toBe('no-next-slot');
  });

  it('RO-7 counts pauses: the end moves by as long as the slot was paused', () => {
    const paused = after(liveSession(), host, drive('running-order.pause'), at(5));
    expect(clock(paused, at(9))).toMatchObject({ left: 15 * MINUTE, pausedFor: 4 * MINUTE });
    expect(act(paused, host, drive('running-order.pause')).refused).toBe('slot-paused');
    const resumed = after(paused, host, drive('running-order.resume'), at(9));
    expect(clock(resumed, at(9))).toMatchObject({ left: 15 * MINUTE, endsAt: at(24), pausedFor: null });
    expect(act(resumed, host, drive('running-order.resume')).refused).toBe('slot-not-paused');
  });

  it('RO-8 extends the current slot, and what is to come moves with it', () => {
    const longer = after(liveSession(), host, { name: 'running-order.extend', input: { minutes: 5 } });
    expect(clock(longer, at(0))).toMatchObject({ total: 25 * MINUTE, endsAt: at(25) });
    expect(timetable(longer, at(0)).map((row) => row.start)).toEqual([at(0), at(25), at(45)]);
    expect(timetable(longer, at(0)).map((row) => row.plannedStart)).toEqual([at(0), at(20), at(40)]);
  });

  it('RO-9 refuses to skip the slot that runs or is over, and takes a skip back', () => {
    const moved = after(liveSession(), host, next('slot-one'));
    expect(act(moved, host, { name: 'running-order.skip', input: { slotId: 'slot-one' } }).refused).toBe('slot-over');
    expect(act(moved, host, { name: 'running-order.skip', input: { slotId: 'slot-two' } }).refused).toBe('slot-live');
    const skipped = after(moved, host, { name: 'running-order.skip', input: { slotId: 'slot-three' } });
    expect(runOf(after(skipped, host, { name: 'running-order.unskip', input: { slotId: 'slot-three' } }), 'slot-three').state).toBe('planned');
  });

  it('RO-10 ends once; afterwards nothing runs and nothing can be driven', () => {
    const ended = after(liveSession(), host, drive('running-order.end'), at(30));
    expect([ended.phase, ended.currentSlotId, ended.endedAt]).toEqual(['ended', null, at(30)]);
    for (const command of [drive('running-order.end'), drive('running-order.pause'), drive('running-order.start'), next('slot-one')]) {
      expect(act(ended, host, command).refused).toBe('session-over');
    }
  });

  it('RO-11 is driven by hosts alone', () => {
    for (const somebody of ['moderator-wilk', 'speaker-minami', 'recorder-liu', 'interpreter-he', 'attendee-nair']) {
      expect(act(liveSession(), somebody, next('slot-one')).refused).toBe('not-allowed');
    }
  });

  it('RO-12 takes a question that is being put back into the queue when its slot ends', () => {
    const asked = after(
      liveSession(),
      'attendee-nair',
      { name: 'qna.ask', input: { text: 'Who keeps the key?', language: null, anonymous: false, namedInMinutes: true } },
      at(1),
      'question-1',
    );
    const put = after(asked, 'moderator-wilk', { name: 'qna.put-live', input: { questionId: 'question-1' } });
    const moved = after(put, host, next('slot-one'));
    expect([moved.liveQuestionId, moved.questions['question-1']?.state]).toEqual([null, 'approved']);
  });

  it('RO-13 has the clock green, amber in the last five minutes, red when over', () => {
    expect(clock(liveSession(), at(14))?.tone).toBe('on-time');
    expect(clock(liveSession(), at(15))?.tone).toBe('closing');
    expect(clock(liveSession(), at(20) + 1)).toMatchObject({ tone: 'over', left: -1 });
  });

  it('RO-14 keeps rows in order and back to back whatever happens: no row begins before the one above it ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ what: fc.constantFrom('next', 'pause', 'resume', 'extend', 'skip'), minutes: fc.integer({ min: 1, max: 40 }) }), {
          maxLength: 30,
        }),
        (moves) => {
          let state = liveSession();
          let now = state.startsAt;
          for (const { what, minutes } of moves) {
            now += minutes * MINUTE;
            const command: Command =
              what === 'next'
                ? next(state.currentSlotId ?? '')
                : what === 'extend'
                  ? { name: 'running-order.extend', input: { minutes } }
                  : what === 'skip'
                    ? { name: 'running-order.skip', input: { slotId: 'slot-three' } }
                    : drive(`running-order.${what}` as 'running-order.pause');
            state = act(state, host, command, now).state;
            const rows = timetable(state, now).filter((row) => row.run.state !== 'skipped');
            rows.forEach((row, i) => {
              expect(row.end).toBeGreaterThanOrEqual(row.start);
              if (i > 0) expect(row.start).toBeGreaterThanOrEqual(rows[i - 1]?.end ?? 0);
            });
            expect(Object.values(state.runs).filter((run) => run.state === 'live' || run.state === 'paused').length).toBe(1);
          }
        },
      ),
    );
  });

  it('RO-15 expects nothing in the past: doors open and late, the first slot is expected now', () => {
    const waiting = after(after(planned(), host, { name: 'session.schedule', input: {} }), host, drive('running-order.open-doors'));
    expect(timetable(waiting, at(3)).map((row) => row.start)).toEqual([at(3), at(23)]);
    expect(timetable(waiting, at(-10)).map((row) => row.start)).toEqual([at(0), at(20)]);
  });
});
