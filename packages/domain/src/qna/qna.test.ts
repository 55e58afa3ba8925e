import type { Command, Question } from '@plenary/contracts';
import { describe, expect, it } from 'vitest';
import type { SessionState } from '../session/state.ts';
import { view } from '../session/view.ts';
import { act, after, liveSession, TEN_IN_BEIJING } from '../testing/index.ts';

const moderator = 'moderator-wilk';
const ask = (text = 'Who keeps the key?', more: { anonymous?: boolean } = {}): Command => ({
  name: 'qna.ask',
  input: { text, language: 'en', anonymous: more.anonymous ?? false, namedInMinutes: !more.anonymous },
});
const q = (
  name: 'qna.approve' | 'qna.reopen' | 'qna.put-live' | 'qna.back' | 'qna.vote' | 'qna.unvote' | 'qna.withdraw',
  questionId = 'question-1',
): Command => ({ name, input: { questionId } });
const decline = (questionId = 'question-1'): Command => ({ name: 'qna.decline', input: { questionId, kind: 'off-topic', text: '' } });
const answer = (mode: 'spoken' | 'written', text = '', questionId = 'question-1'): Command => ({ name: 'qna.answer', input: { questionId, mode, text } });
const merge = (questionId: string, intoId: string): Command => ({ name: 'qna.merge', input: { questionId, intoId } });
const defer = (speakerId = 'speaker-minami'): Command => ({ name: 'qna.defer', input: { questionId: 'question-1', speakerId, due: TEN_IN_BEIJING * 2 } });

const asked = (more?: { anonymous?: boolean }) => after(liveSession(), 'attendee-nair', ask(undefined, more), undefined, 'question-1');
const approved = (more?: { anonymous?: boolean }) => after(asked(more), moderator, q('qna.approve'));
const live = () => after(approved(), moderator, q('qna.put-live'));
const two = () => after(after(approved(), 'attendee-mei', ask('Who holds the key?'), undefined, 'question-2'), moderator, q('qna.approve', 'question-2'));
const stateOf = (state: SessionState, id = 'question-1') => state.questions[id]?.state;
const seenBy = (state: SessionState, person: string, id = 'question-1'): Question | undefined => view(state, { person }).questions[id];

describe('questions', () => {
  it('Q-1 a question belongs to the slot that is current when it is asked, and is numbered', () => {
    const moved = after(asked(), 'host-chen', { name: 'running-order.next', input: { from: 'slot-one' } });
    const second = after(moved, 'attendee-mei', ask(), undefined, 'question-2');
    expect(second.questions['question-1']).toMatchObject({ number: 1, slotId: 'slot-one', state: 'submitted' });
    expect(second.questions['question-2']).toMatchObject({ number: 2, slotId: 'slot-two' });
  });

  it('Q-2 a submitted question is seen by its asker and the moderators alone', () => {
    expect(seenBy(asked(), 'attendee-nair')?.state).toBe('submitted');
    expect(seenBy(asked(), moderator)?.state).toBe('submitted');
    for (const person of ['attendee-mei', 'speaker-minami', 'recorder-liu', 'interpreter-he']) expect(seenBy(asked(), person)).toBeUndefined();
  });

  it('Q-3 everybody sees what is approved, live, answered or deferred', () => {
    const states = [approved(), live(), after(live(), moderator, answer('spoken')), after(approved(), moderator, defer())];
    for (const state of states) expect(seenBy(state, 'attendee-mei')?.state).toBe(stateOf(state));
  });

  it('Q-4 an anonymous asker is known to the moderators and to themselves, to nobody else', () => {
    const state = approved({ anonymous: true });
    expect(seenBy(state, 'attendee-mei')?.asker).toBeNull();
    expect(seenBy(state, 'speaker-minami')?.asker).toBeNull();
    expect(seenBy(state, moderator)?.asker?.participantId).toBe('attendee-nair');
    expect(seenBy(state, 'attendee-nair')?.asker?.participantId).toBe('attendee-nair');
  });

  it('Q-5 one question at most is live', () => {
    const state = after(two(), moderator, q('qna.put-live'));
    expect(state.liveQuestionId).toBe('question-1');
    expect(act(state, moderator, q('qna.put-live', 'question-2')).refused).toBe('question-live-elsewhere');
    expect(after(state, moderator, q('qna.back')).liveQuestionId).toBeNull();
  });

  it('Q-6 putting a submitted question live approves it too', () => {
    const put = act(asked(), moderator, q('qna.put-live'));
    expect(put.events.map((event) => event.type)).toEqual(['question.approved', 'question.put-live']);
  });

  it('Q-7 a question is put live in a live session only', () => {
    const ended = after(approved(), 'host-chen', { name: 'running-order.end', input: {} });
    expect(act(ended, moderator, q('qna.put-live')).refused).toBe('session-over');
  });

  it('Q-8 a decline has a reason, which its asker sees and nobody else on the floor does', () => {
    const state = after(asked(), moderator, decline());
    expect(seenBy(state, 'attendee-nair')?.reason).toEqual({ kind: 'off-topic', text: '' });
    expect(seenBy(state, 'attendee-mei')).toBeUndefined();
    expect(stateOf(after(state, moderator, q('qna.reopen')))).toBe('submitted');
  });

  it('Q-9 votes count on approved, live and deferred questions only, one a person', () => {
    expect(act(asked(), 'attendee-mei', q('qna.vote')).refused).toBe('not-found');
    const once = after(approved(), 'attendee-mei', q('qna.vote'));
    expect(act(once, 'attendee-mei', q('qna.vote')).events).toEqual([]);
    expect(once.questions['question-1']?.votes).toBe(1);
    expect(after(once, 'attendee-mei', q('qna.unvote')).questions['question-1']?.votes).toBe(0);
    expect(act(after(live(), moderator, answer('spoken')), 'attendee-mei', q('qna.vote')).refused).not.toBeNull();
  });

  it("Q-10 one's own vote is shown to oneself, voters' names to nobody", () => {
    const state = after(approved(), 'attendee-mei', q('qna.vote'));
    expect(seenBy(state, 'attendee-mei')).toMatchObject({ votes: 1, voters: ['attendee-mei'] });
    for (const person of ['attendee-nair', moderator, 'host-chen', 'owner-ana']) expect(seenBy(state, person)).toMatchObject({ votes: 1, voters: [] });
  });

  it('Q-11 merging joins the votes, each voter once, and tells the asker into which question', () => {
    let state = two();
    for (const [person, id] of [
      ['attendee-mei', 'question-1'],
      ['attendee-mei', 'question-2'],
      ['attendee-sol', 'question-2'],
    ] as const)
      state = after(state, person, q('qna.vote', id));
    const merged = after(state, moderator, merge('question-2', 'question-1'));
    expect(merged.questions['question-1']?.votes).toBe(2);
    expect(seenBy(merged, 'attendee-mei', 'question-2')).toMatchObject({ state: 'merged', mergedInto: 'question-1' });
    expect(seenBy(merged, 'attendee-sol', 'question-2')).toBeUndefined();
    expect(seenBy(merged, 'attendee-sol', 'question-1')?.voters).toEqual(['attendee-sol']);
  });

  it('Q-12 a question is merged only into one that everybody may see, and never into itself', () => {
    const hidden = after(approved(), 'attendee-mei', ask(), undefined, 'question-2');
    expect(act(hidden, moderator, merge('question-1', 'question-2')).refused).toBe('question-state');
    expect(act(hidden, moderator, merge('question-1', 'question-1')).refused).toBe('question-state');
  });

  it('Q-13 its asker withdraws a question until it is live; to others it does not exist', () => {
    expect(stateOf(after(approved(), 'attendee-nair', q('qna.withdraw')))).toBe('withdrawn');
    expect(act(live(), 'attendee-nair', q('qna.withdraw')).refused).toBe('question-state');
    expect(act(asked(), 'attendee-mei', q('qna.withdraw')).refused).toBe('not-found');
  });

  it('Q-14 a question that is live is answered by word of mouth, a deferred one in writing by its speaker', () => {
    expect(after(live(), moderator, answer('spoken')).liveQuestionId).toBeNull();
    const deferred = after(approved(), moderator, defer());
    expect(act(deferred, 'speaker-zhao', answer('written', 'It hangs by the door.')).refused).toBe('not-allowed');
    expect(after(deferred, 'speaker-minami', answer('written', 'It hangs by the door.')).questions['question-1']).toMatchObject({
      state: 'answered',
      answer: { mode: 'written', text: 'It hangs by the door.' },
    });
  });

  it('Q-15 a question is deferred to a speaker of the session, and to a time that is still to come', () => {
    expect(
      act(approved(), moderator, { name: 'qna.defer', input: { questionId: 'question-1', speakerId: 'attendee-mei', due: TEN_IN_BEIJING * 2 } }).refused,
    ).toBe('not-found');
    expect(act(approved(), moderator, { name: 'qna.defer', input: { questionId: 'question-1', speakerId: 'speaker-zhao', due: 1 } }).refused).toBe(
      'impossible-time',
    );
  });

  it('Q-16 the switches work at once: closed, direct, no anonymous questions, a limit a person', () => {
    const set = (input: Extract<Command, { name: 'qna.set' }>['input']) => after(liveSession(), moderator, { name: 'qna.set', input });
    expect(act(set({ open: false }), 'attendee-mei', ask()).refused).toBe('questions-closed');
    expect(act(set({ anonymous: false }), 'attendee-mei', ask('Why?', { anonymous: true })).refused).toBe('anonymous-not-allowed');
    expect(stateOf(after(set({ moderated: false }), 'attendee-mei', ask(), undefined, 'question-1'))).toBe('approved');
    expect(act(after(set({ perPerson: 1 }), 'attendee-mei', ask()), 'attendee-mei', ask()).refused).toBe('question-limit');
  });

  it('Q-17 nobody but moderators, hosts and the owner works the queue', () => {
    for (const person of ['speaker-minami', 'recorder-liu', 'interpreter-he', 'attendee-nair']) {
      for (const command of [q('qna.approve'), decline(), q('qna.put-live'), merge('question-1', 'question-2'), defer()])
        expect(act(asked(), person, command).refused).toBe('not-allowed');
    }
  });

  it('Q-18 what a question cannot become, it is refused by name', () => {
    const refused: [SessionState, Command][] = [
      [approved(), q('qna.approve')],
      [live(), decline()],
      [asked(), q('qna.reopen')],
      [approved(), q('qna.back')],
      [approved(), answer('spoken')],
      [after(asked(), moderator, decline()), q('qna.put-live')],
    ];
    for (const [state, command] of refused) expect(act(state, moderator, command).refused).toBe('question-state');
  });
});
