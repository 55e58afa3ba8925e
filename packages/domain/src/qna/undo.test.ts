import { type Command, UNDO_MS } from '@plenary/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionState } from '../session/state.ts';
import { act, after, commandOf, liveSession, type Step, script, TEN_IN_BEIJING } from '../testing/index.ts';
import { VOTABLE } from './find.ts';

const moderator = 'moderator-wilk';
const asker = 'attendee-nair';
const NOW = TEN_IN_BEIJING;
const one = { questionId: 'question-1' };
const two = { questionId: 'question-2' };
const ask = (text: string): Command => ({ name: 'qna.ask', input: { text, language: 'en', anonymous: false, namedInMinutes: true } });
const undo = (id: string): Command => ({ name: 'qna.undo', input: { act: id } });

const asked = () => after(liveSession(), asker, ask('Who keeps the key?'), NOW, 'question-1');
const approved = () => after(asked(), moderator, { name: 'qna.approve', input: one }, NOW, 'approve-1');
const both = () => {
  const second = after(approved(), 'attendee-mei', ask('Who holds the key?'), NOW, 'question-2');
  return after(second, moderator, { name: 'qna.approve', input: two }, NOW, 'approve-2');
};
const refusal = (state: SessionState, by: string, command: Command, now = NOW) => act(state, by, command, now).refused;
/** What undoing may leave behind: the memory of the act itself, which question was to be next, and in which order the voters stand, which means nothing. */
const bare = ({ questions, nextQuestionId: _, ...rest }: SessionState) => ({
  ...rest,
  questions: Object.fromEntries(
    Object.entries(questions).map(([id, { last: __, voters, passedOn, ...question }]) => [
      id,
      { ...question, voters: voters.toSorted(), passedOn: passedOn.toSorted() },
    ]),
  ),
});

/** What was parted from a question that is hidden by now cannot be joined with it again. */
function canJoinAgain({ questions }: SessionState, { name, input }: Command): boolean {
  const target = name === 'qna.unmerge' ? questions[questions[input.questionId]?.mergedInto ?? ''] : undefined;
  return name !== 'qna.unmerge' || VOTABLE.includes(target?.state ?? 'submitted');
}

describe('undoing', () => {
  const UNDOABLE = /^qna\.(approve|decline|reopen|merge|unmerge|edit|translate|put-live|back|answer|defer|defer-rest|withdraw)$/;
  /** Plays a script, undoes each act at the last moment, and goes on from where it was. Answers which acts it met. */
  function undoEach(steps: Step[]): Set<string> {
    const met = new Set<string>();
    let state = liveSession();
    let now = state.startsAt;
    for (const step of steps) {
      const { by, command } = commandOf(state, step);
      now += 1_000;
      const done = act(state, by, command, now, `id-${now}`);
      if (UNDOABLE.test(command.name) && done.events.length > 0 && canJoinAgain(state, command)) {
        met.add(command.name);
        expect(bare(after(done.state, by, undo(`id-${now}`), now + UNDO_MS))).toEqual(bare(state));
      }
      state = done.state;
    }
    return met;
  }

  it('Q-19 brings back exactly what was, whatever the act and whatever happened before', () => {
    fc.assert(
      fc.property(script(80), (steps) => void undoEach(steps)),
      { numRuns: 200 },
    );
    const met = fc.sample(script(150), { numRuns: 300, seed: 11 }).map(undoEach);
    expect(new Set(met.flatMap((names) => [...names])).size).toBe(13);
  });

  it('Q-19 keeps the votes and the followers that came meanwhile', () => {
    const voted = after(approved(), 'attendee-mei', { name: 'qna.vote', input: one });
    const followed = after(voted, 'attendee-sol', { name: 'qna.follow', input: one });
    const hidden = after(followed, moderator, undo('approve-1'));
    expect(hidden.questions['question-1']).toMatchObject({ state: 'submitted', votes: 1, voters: ['attendee-mei'], followers: ['attendee-sol'] });
  });

  it('Q-20 is over after half a minute, after another act, and for who did not do it', () => {
    expect(refusal(approved(), moderator, undo('approve-1'), NOW + UNDO_MS)).toBeNull();
    expect(refusal(approved(), moderator, undo('approve-1'), NOW + UNDO_MS + 1)).toBe('undo-late');
    const live = after(approved(), moderator, { name: 'qna.put-live', input: one }, NOW, 'live-1');
    expect(refusal(live, moderator, undo('approve-1'))).toBe('undo-late');
    expect(refusal(approved(), 'host-chen', undo('approve-1'))).toBeNull();
    for (const person of [asker, 'speaker-minami', 'attendee-mei']) expect(refusal(approved(), person, undo('approve-1'))).toBe('not-found');
  });

  it('Q-20 gives an asker, and nobody else, their withdrawn question back', () => {
    const withdrawn = after(approved(), asker, { name: 'qna.withdraw', input: one }, NOW, 'withdraw-1');
    expect(refusal(withdrawn, moderator, undo('withdraw-1'))).toBe('undo-late');
    expect(after(withdrawn, asker, undo('withdraw-1'), NOW).questions['question-1']?.state).toBe('approved');
  });

  it('Q-21 takes back the whole of an act', () => {
    const put = after(asked(), moderator, { name: 'qna.put-live', input: one }, NOW, 'live-1');
    expect(after(put, moderator, undo('live-1'), NOW)).toMatchObject({ liveQuestionId: null, questions: { 'question-1': { state: 'submitted' } } });
    const deferred = after(both(), moderator, { name: 'qna.defer-rest', input: { due: NOW * 2, speakerId: null } }, NOW, 'defer-all');
    expect(Object.values(deferred.questions).map(({ state }) => state)).toEqual(['deferred', 'deferred']);
    expect(Object.values(after(deferred, moderator, undo('defer-all'), NOW).questions).map(({ state }) => state)).toEqual(['approved', 'approved']);
    const heard = { text: 'And I?', language: null, participantId: null, name: 'Old Wu', affiliation: '' };
    const behalf = after(liveSession(), moderator, { name: 'qna.ask-on-behalf', input: heard }, NOW, 'behalf-1');
    expect(after(behalf, moderator, undo('behalf-1'), NOW).questions['behalf-1']?.state).toBe('withdrawn');
  });

  it('Q-22 leaves the floor to the question that has it now', () => {
    const live = after(both(), moderator, { name: 'qna.put-live', input: one }, NOW, 'live-1');
    const answered = after(live, moderator, { name: 'qna.answer', input: { ...one, mode: 'spoken', text: '' } }, NOW, 'answer-1');
    expect(after(answered, moderator, undo('answer-1'), NOW).liveQuestionId).toBe('question-1');
    const other = after(answered, moderator, { name: 'qna.put-live', input: two }, NOW, 'live-2');
    expect(refusal(other, moderator, undo('answer-1'))).toBe('question-live-elsewhere');
    const ended = after(answered, 'host-chen', { name: 'running-order.end', input: {} });
    expect(refusal(ended, moderator, undo('answer-1'))).toBe('session-over');
  });
});
