import type { Command } from '@plenary/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionState } from '../session/state.ts';
import { act, after, commandOf, liveSession, script, TEN_IN_BEIJING } from '../testing/index.ts';
import { type Outcome, questionReport, spreadOf } from './report.ts';

const MINUTE = 60_000;
const moderator = 'moderator-wilk';
const ask: Command = { name: 'qna.ask', input: { text: 'Why?', language: null, anonymous: false, namedInMinutes: true } };

/** A session in which all sorts of things happened; two attendees say where they are from. */
const anySession: fc.Arbitrary<SessionState> = script(160).map((steps) => {
  let state = ['attendee-nair', 'attendee-mei'].reduce(
    (from, participantId) =>
      after(from, 'host-chen', { name: 'people.edit', input: { participantId, country: participantId === 'attendee-mei' ? 'CN' : 'IN' } }),
    liveSession(),
  );
  let now = TEN_IN_BEIJING;
  for (const step of steps) {
    const { by, command } = commandOf(state, step);
    now += 1_000 * (1 + step.a);
    state = act(state, by, command, now, `id-${now}`).state;
  }
  return state;
});
const sum = (rows: Outcome[], key: keyof Outcome) => rows.reduce((total, row) => total + row[key], 0);
const tallied = (questions: { votes: number }[]) => questions.reduce((total, { votes }) => total + votes, 0);
const KEYS: (keyof Outcome)[] = ['asked', 'approved', 'spoken', 'written', 'deferred', 'open', 'waiting', 'declined', 'merged', 'withdrawn', 'votes'];

describe('the report on questions', () => {
  it('Q-43 every question came to exactly one thing, and slots and countries add up to the whole', () => {
    fc.assert(
      fc.property(anySession, (state) => {
        const { all, slots, countries } = questionReport(state);
        expect(all.asked).toBe(Object.keys(state.questions).length);
        expect(all.approved + all.waiting + all.declined + all.merged + all.withdrawn).toBe(all.asked);
        for (const rows of [slots, countries]) for (const key of KEYS) expect([key, sum(rows, key)]).toEqual([key, all[key]]);
      }),
      { numRuns: 200 },
    );
  });

  it('Q-44 a vote counts once, where it was cast, whatever was joined and parted since', () => {
    fc.assert(
      fc.property(anySession, (state) => {
        const { all, voters } = questionReport(state);
        const cast = new Set(Object.values(state.questions).flatMap((question) => question.voters));
        expect(voters).toBe(cast.size);
        expect(all.votes).toBeGreaterThanOrEqual(voters);
        // Parting everything again leaves each question with its own.
        const held = Object.values(state.questions).filter((one) => one.mergedInto === null);
        expect(all.votes).toBeGreaterThanOrEqual(tallied(held));
      }),
      { numRuns: 200 },
    );
    const two = ['question-1', 'question-2'].reduce(
      (state, id) => after(after(state, 'attendee-nair', ask, undefined, id), moderator, { name: 'qna.approve', input: { questionId: id } }),
      liveSession(),
    );
    const vote = (state: SessionState, by: string, questionId: string) => after(state, by, { name: 'qna.vote', input: { questionId } });
    const voted = vote(vote(vote(two, 'attendee-mei', 'question-1'), 'attendee-mei', 'question-2'), 'attendee-sol', 'question-2');
    const merged = after(voted, moderator, { name: 'qna.merge', input: { questionId: 'question-2', intoId: 'question-1' } });
    expect([questionReport(voted).all.votes, questionReport(merged).all.votes, questionReport(merged).voters]).toEqual([3, 3, 2]);
  });

  it('Q-45 times to the review and to the answer are of those that waited for it; the middle, the 95th of a hundred, the longest', () => {
    expect(spreadOf(Array.from({ length: 100 }, (_, n) => 100 - n))).toEqual({ count: 100, medianMs: 50, p95Ms: 95, longestMs: 100 });
    expect(spreadOf([7])).toEqual({ count: 1, medianMs: 7, p95Ms: 7, longestMs: 7 });
    expect(spreadOf([])).toEqual({ count: 0, medianMs: null, p95Ms: null, longestMs: null });
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1 }), (times) => {
        const { medianMs, p95Ms, longestMs } = spreadOf(times);
        for (const one of [medianMs, p95Ms, longestMs]) expect(times).toContain(one);
        expect([medianMs, p95Ms, longestMs]).toEqual([medianMs, p95Ms, longestMs].toSorted((a, b) => (a ?? 0) - (b ?? 0)));
        expect(longestMs).toBe(Math.max(...times));
      }),
    );
    const asked = after(liveSession(), 'attendee-nair', ask, TEN_IN_BEIJING, 'question-1');
    const approved = after(asked, moderator, { name: 'qna.approve', input: { questionId: 'question-1' } }, TEN_IN_BEIJING + MINUTE);
    const put = after(approved, moderator, { name: 'qna.put-live', input: { questionId: 'question-1' } }, TEN_IN_BEIJING + 2 * MINUTE);
    const done = after(put, moderator, { name: 'qna.answer', input: { questionId: 'question-1', mode: 'spoken', text: '' } }, TEN_IN_BEIJING + 5 * MINUTE);
    const behalf = after(done, moderator, {
      name: 'qna.ask-on-behalf',
      input: { text: 'Heard', language: null, participantId: null, name: 'A guest', affiliation: '' },
    });
    expect(questionReport(behalf)).toMatchObject({
      all: { asked: 2, spoken: 1, open: 1 },
      askers: 2,
      toReview: { count: 1, longestMs: MINUTE },
      toAnswer: { count: 1, longestMs: 5 * MINUTE },
      slots: [{ slotId: 'slot-one', asked: 2 }],
      countries: [{ country: null, asked: 2 }],
    });
    // What was declined first, and taken up again, was reviewed when it was declined.
    const again = after(
      after(asked, moderator, { name: 'qna.decline', input: { questionId: 'question-1', kind: 'other', text: '' } }, TEN_IN_BEIJING + MINUTE),
      moderator,
      {
        name: 'qna.reopen',
        input: { questionId: 'question-1' },
      },
    );
    expect(questionReport(again).toReview).toMatchObject({ count: 1, longestMs: MINUTE });
  });
});
