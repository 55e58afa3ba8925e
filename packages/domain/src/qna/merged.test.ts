import type { Command } from '@plenary/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolve } from '../session/evolve.ts';
import { project } from '../session/project.ts';
import type { SessionState } from '../session/state.ts';
import { view } from '../session/view.ts';
import { act, after, liveSession } from '../testing/index.ts';

const moderator = 'moderator-wilk';
const ask = (text: string): Command => ({ name: 'qna.ask', input: { text, language: 'en', anonymous: false, namedInMinutes: true } });
const IDS = ['question-1', 'question-2', 'question-3'] as const;
const VOTERS = ['attendee-mei', 'attendee-sol', 'speaker-zhao'] as const;
const merge = (questionId: string, intoId: string): Command => ({ name: 'qna.merge', input: { questionId, intoId } });
const unmerge = (questionId: string): Command => ({ name: 'qna.unmerge', input: { questionId } });
const vote = (state: SessionState, person: string, questionId: string) => after(state, person, { name: 'qna.vote', input: { questionId } });
const unvote = (state: SessionState, person: string, questionId: string) => after(state, person, { name: 'qna.unvote', input: { questionId } });
const votersOf = (state: SessionState, id: string) => state.questions[id]?.voters.toSorted();

/** Three approved questions; Mei voted for the first two, Sol for the second. */
const three = () => {
  const approved = IDS.reduce(
    (state, id) => {
      const asked = after(state, 'attendee-nair', ask(`About ${id}`), undefined, id);
      return after(asked, moderator, { name: 'qna.approve', input: { questionId: id } });
    },
    after(liveSession(), moderator, { name: 'qna.set', input: { perPerson: 0 } }),
  );
  return vote(vote(vote(approved, 'attendee-mei', 'question-1'), 'attendee-mei', 'question-2'), 'attendee-sol', 'question-2');
};

const HIDING: { how: string; by: string; command: Command }[] = [
  { how: 'withdrawn', by: 'attendee-nair', command: { name: 'qna.withdraw', input: { questionId: 'question-1' } } },
  { how: 'declined', by: moderator, command: { name: 'qna.decline', input: { questionId: 'question-1', kind: 'other', text: '' } } },
];

describe('joined and parted', () => {
  it('Q-23 gives each its own votes again, those that came since as well', () => {
    const merged = after(three(), moderator, merge('question-2', 'question-1'));
    expect(merged.questions['question-1']).toMatchObject({ votes: 2 });
    const since = vote(merged, 'speaker-zhao', 'question-1');
    const parted = after(since, moderator, unmerge('question-2'));
    expect([votersOf(parted, 'question-1'), votersOf(parted, 'question-2')]).toEqual([
      ['attendee-mei', 'speaker-zhao'],
      ['attendee-mei', 'attendee-sol'],
    ]);
    expect(parted.questions).toMatchObject({ 'question-1': { votes: 2 }, 'question-2': { votes: 2, state: 'approved', mergedInto: null } });
    // What each sees of their own votes is the same again.
    for (const person of ['attendee-mei', 'attendee-sol', 'attendee-nair'])
      expect(view(parted, { person }).questions['question-2']?.voters).toEqual(view(three(), { person }).questions['question-2']?.voters);
  });

  it('Q-23 does not return a vote that was taken back', () => {
    const merged = after(three(), moderator, merge('question-2', 'question-1'));
    const taken = unvote(unvote(merged, 'attendee-sol', 'question-1'), 'attendee-mei', 'question-1');
    expect(taken.questions['question-1']?.votes).toBe(0);
    const parted = after(taken, moderator, unmerge('question-2'));
    expect([votersOf(parted, 'question-1'), votersOf(parted, 'question-2')]).toEqual([[], []]);
    // A vote cast anew was meant for the question as it stood.
    const again = after(vote(taken, 'attendee-sol', 'question-1'), moderator, unmerge('question-2'));
    expect([votersOf(again, 'question-1'), votersOf(again, 'question-2')]).toEqual([['attendee-sol'], []]);
  });

  it('Q-23 keeps a vote that was cast for the one while the other had brought it already', () => {
    const merged = after(three(), moderator, merge('question-2', 'question-1'));
    // Sol pressed before the news of the joint had come.
    const { events, state: cast } = act(merged, 'attendee-sol', { name: 'qna.vote', input: { questionId: 'question-1' } });
    expect(cast.questions['question-1']).toMatchObject({ votes: 2, voters: merged.questions['question-1']?.voters });
    for (const person of ['attendee-sol', 'attendee-mei', 'attendee-nair', moderator]) {
      const told = events.flatMap((event) => project(merged, cast, event, { person }));
      expect(told.reduce(evolve, view(merged, { person }))).toEqual(view(cast, { person }));
    }
    const parted = after(cast, moderator, unmerge('question-2'));
    expect([votersOf(parted, 'question-1'), votersOf(parted, 'question-2')]).toEqual([
      ['attendee-mei', 'attendee-sol'],
      ['attendee-mei', 'attendee-sol'],
    ]);
    // Once it is theirs there, it is not cast again.
    expect(act(cast, 'attendee-sol', { name: 'qna.vote', input: { questionId: 'question-1' } }).events).toEqual([]);
    expect(act(merged, 'attendee-mei', { name: 'qna.vote', input: { questionId: 'question-1' } }).events).toEqual([]);
  });

  it('Q-11 Q-23 whatever was joined and parted, each has the votes that were cast for it, and counts each voter once', () => {
    const name = fc.constantFrom(...IDS);
    const press = fc.record({ act: fc.constantFrom('qna.vote' as const, 'qna.unvote' as const), by: fc.constantFrom(...VOTERS), id: name });
    const join = fc.record({ act: fc.constant('qna.merge' as const), id: name, into: name });
    const part = fc.record({ act: fc.constant('qna.unmerge' as const), id: name });
    const below = (state: SessionState, id: string): string[] =>
      IDS.filter((one) => state.questions[one]?.mergedInto === id).flatMap((one) => [one, ...below(state, one)]);
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 2, arbitrary: press }, join, part), { maxLength: 30 }), (script) => {
        let state = three();
        const cast = new Map<string, Set<string>>(IDS.map((id) => [id, new Set(votersOf(state, id))]));
        const counted = (id: string) => [...new Set([id, ...below(state, id)].flatMap((one) => [...(cast.get(one) ?? [])]))].sort();
        for (const step of script) {
          const command: Command =
            step.act === 'qna.merge'
              ? merge(step.id, step.into)
              : step.act === 'qna.unmerge'
                ? unmerge(step.id)
                : { name: step.act, input: { questionId: step.id } };
          const done = act(state, 'by' in step ? step.by : moderator, command);
          if (done.refused) continue;
          if (step.act === 'qna.vote') cast.get(step.id)?.add(step.by);
          if (step.act === 'qna.unvote') for (const one of [step.id, ...below(state, step.id)]) cast.get(one)?.delete(step.by);
          state = done.state;
          for (const id of IDS) expect([id, votersOf(state, id), state.questions[id]?.votes]).toEqual([id, counted(id), counted(id).length]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('Q-23 can be taken back itself, and joins the votes again', () => {
    const merged = after(three(), moderator, merge('question-2', 'question-1'));
    const parted = after(merged, moderator, unmerge('question-2'), undefined, 'part-1');
    const joined = after(parted, moderator, { name: 'qna.undo', input: { act: 'part-1' } });
    expect(joined.questions).toMatchObject({ 'question-1': { votes: 2 }, 'question-2': { state: 'merged', mergedInto: 'question-1' } });
    expect(act(three(), moderator, unmerge('question-2')).refused).toBe('question-state');
  });

  it('Q-23 can be parted again after a parting was taken back', () => {
    const merged = after(three(), moderator, merge('question-2', 'question-1'));
    const parted = after(merged, moderator, unmerge('question-2'), undefined, 'part-1');
    const joined = after(parted, moderator, { name: 'qna.undo', input: { act: 'part-1' } });
    expect(after(joined, moderator, unmerge('question-2')).questions['question-2']).toMatchObject({ mergedInto: null, votes: 2 });
  });

  it('Q-11 a vote that two of the joined bring stays while one of them does', () => {
    const voted = vote(unvote(three(), 'attendee-mei', 'question-2'), 'attendee-mei', 'question-3');
    const both = after(after(voted, moderator, merge('question-1', 'question-2')), moderator, merge('question-3', 'question-2'));
    const one = after(both, moderator, unmerge('question-1'));
    expect([votersOf(one, 'question-2'), one.questions['question-2']?.votes]).toEqual([['attendee-mei', 'attendee-sol'], 2]);
    const apart = after(one, moderator, unmerge('question-3'));
    expect(IDS.map((id) => [votersOf(apart, id), apart.questions[id]?.votes])).toEqual([
      [['attendee-mei'], 1],
      [['attendee-sol'], 1],
      [['attendee-mei'], 1],
    ]);
  });

  it.each(HIDING)('Q-46 what was joined with a question that is $how stands for itself again, until that is undone', ({ by, command }) => {
    const joined = ['question-2', 'question-3'].reduce((state, id) => after(state, moderator, merge(id, 'question-1')), three());
    const hidden = after(joined, by, command, undefined, 'hide-1');
    expect(IDS.map((id) => [hidden.questions[id]?.mergedInto, votersOf(hidden, id)])).toEqual([
      [null, ['attendee-mei']],
      [null, ['attendee-mei', 'attendee-sol']],
      [null, []],
    ]);
    expect(['question-2', 'question-3'].map((id) => hidden.questions[id]?.state)).toEqual(['approved', 'approved']);
    const again = after(hidden, by, { name: 'qna.undo', input: { act: 'hide-1' } });
    expect(IDS.map((id) => [again.questions[id]?.state, again.questions[id]?.votes])).toEqual([
      ['approved', 2],
      ['merged', 2],
      ['merged', 0],
    ]);
  });

  it('Q-24 parts the outer joint first', () => {
    const chain = after(after(three(), moderator, merge('question-2', 'question-1')), moderator, merge('question-1', 'question-3'));
    expect(chain.questions['question-3']?.votes).toBe(2);
    expect(act(chain, moderator, unmerge('question-2')).refused).toBe('question-state');
    const parted = after(after(chain, moderator, unmerge('question-1')), moderator, unmerge('question-2'));
    expect(IDS.map((id) => parted.questions[id]?.votes)).toEqual([1, 2, 0]);
  });

  it('Q-27 tells who follows a merged question where it went', () => {
    const followed = after(three(), 'attendee-sol', { name: 'qna.follow', input: { questionId: 'question-2' } });
    const merged = after(followed, moderator, merge('question-2', 'question-1'));
    expect(view(merged, { person: 'attendee-sol' }).questions['question-2']).toMatchObject({ state: 'merged', mergedInto: 'question-1' });
    expect(view(merged, { person: 'attendee-mei' }).questions['question-2']).toBeUndefined();
    for (const person of ['attendee-mei', moderator, 'attendee-nair']) expect(view(merged, { person }).questions['question-2']?.followers ?? []).toEqual([]);
  });
});
