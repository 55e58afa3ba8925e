import type { Command, Question, QuestionState } from '@plenary/contracts';
import { act, after, liveSession, MINUTE, TEN_IN_BEIJING } from '@plenary/domain/testing';
import { describe, expect, it } from 'vitest';
import { type Act, actsOn, allows } from './acts.ts';

const MODERATOR = 'moderator-wilk';
const AT = TEN_IN_BEIJING + MINUTE;
const ask = { text: 'Who keeps the key?', language: 'en', anonymous: false, namedInMinutes: true };
const commandFor = (one: Act, state: QuestionState, questionId: string): Command => {
  const commands: Record<Act, Command> = {
    approve: { name: 'qna.approve', input: { questionId } },
    decline: { name: 'qna.decline', input: { questionId, kind: 'off-topic', text: '' } },
    merge: { name: 'qna.merge', input: { questionId, intoId: 'question-b' } },
    edit: { name: 'qna.edit', input: { questionId, text: 'Who keeps the key to the hall?' } },
    translate: { name: 'qna.translate', input: { questionId, language: 'zh', text: '钥匙归谁？' } },
    next: { name: 'qna.set-next', input: { questionId } },
    'put-live': { name: 'qna.put-live', input: { questionId } },
    answer: { name: 'qna.answer', input: { questionId, mode: 'spoken', text: '' } },
    write: { name: 'qna.answer', input: { questionId, mode: 'written', text: 'In May.' } },
    defer: { name: 'qna.defer', input: { questionId, speakerId: 'speaker-minami', due: AT + MINUTE } },
    back: { name: state === 'live' ? 'qna.back' : 'qna.reopen', input: { questionId } },
  };
  return commands[one];
};
const ways: Partial<Record<QuestionState, Act[]>> = {
  submitted: [],
  approved: ['approve'],
  live: ['put-live'],
  deferred: ['approve', 'defer'],
  declined: ['decline'],
};

/** A session with one question in the state, and another that is approved. */
const sessionWith = (state: QuestionState) => {
  const asked = ['question-a', 'question-b'].reduce((session, id) => after(session, 'attendee-nair', { name: 'qna.ask', input: ask }, AT, id), liveSession());
  const approved = after(asked, MODERATOR, { name: 'qna.approve', input: { questionId: 'question-b' } }, AT);
  return (ways[state] ?? []).reduce((session, one) => after(session, MODERATOR, commandFor(one, 'submitted', 'question-a'), AT), approved);
};

describe('what the queue offers', () => {
  for (const state of Object.keys(ways) as QuestionState[]) {
    it(`QS-1 offers nothing for a question that is ${state} but what the rules allow`, () => {
      const session = sessionWith(state);
      const question = session.questions['question-a'] as Question;
      expect(question.state).toBe(state);
      expect(actsOn(question).length).toBeGreaterThan(0);
      for (const one of actsOn(question)) expect([one, act(session, MODERATOR, commandFor(one, state, question.id), AT).refused]).toEqual([one, null]);
    });
  }
  it('QS-1 offers nothing for what is over', () => {
    const question = { ...(sessionWith('approved').questions['question-a'] as Question), state: 'withdrawn' as const };
    expect(actsOn(question)).toEqual([]);
    expect(allows(question, 'approve')).toBe(false);
  });
});
