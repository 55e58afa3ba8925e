import type { Command } from '@plenary/contracts';
import { describe, expect, it } from 'vitest';
import { after, liveSession, TEN_IN_BEIJING } from '../testing/index.ts';
import { questionTable } from './table.ts';

const moderator = 'moderator-wilk';
const MINUTE = 60_000;
const ask: Command = { name: 'qna.ask', input: { text: 'Who keeps the key?', language: 'en', anonymous: true, namedInMinutes: false } };
const one = { questionId: 'question-1' };
const told = () => {
  const from = after(liveSession(), 'host-chen', { name: 'people.edit', input: { participantId: 'attendee-nair', country: 'IN', affiliation: 'Kochi' } });
  return after(from, 'attendee-nair', ask, TEN_IN_BEIJING, 'question-1');
};

describe('the table of questions', () => {
  it('Q-41 tells everything that moderators may know, in the order of numbers', () => {
    let state = after(told(), moderator, { name: 'qna.approve', input: one }, TEN_IN_BEIJING + MINUTE);
    state = after(state, moderator, { name: 'qna.edit', input: { ...one, text: 'Who keeps the key to the hall?' } });
    state = after(state, moderator, { name: 'qna.translate', input: { ...one, language: 'zh', text: '钥匙归谁？' } });
    state = after(state, 'attendee-mei', { name: 'qna.vote', input: one });
    state = after(state, moderator, { name: 'qna.defer', input: { ...one, speakerId: 'speaker-zhao', due: TEN_IN_BEIJING + 60 * MINUTE } });
    state = after(state, 'attendee-sol', { ...ask, input: { ...ask.input, text: 'And the second?', anonymous: false, toId: 'speaker-zhao' } } as Command);
    const [first, second] = [...questionTable(state)];
    expect(first).toEqual({
      id: 'question-1',
      number: 1,
      state: 'deferred',
      slot: { en: 'slot-one' },
      part: { en: 'What holds us together' },
      text: 'Who keeps the key to the hall?',
      original: 'Who keeps the key?',
      language: 'en',
      translations: { zh: '钥匙归谁？' },
      asker: { name: 'nair', affiliation: 'Kochi', country: 'IN' },
      anonymous: true,
      askedOf: null,
      askedAt: '2026-12-12T10:00:00+08:00',
      liveAt: null,
      answeredAt: null,
      votes: 1,
      reason: null,
      mergedInto: null,
      deferred: { to: 'zhao', due: '2026-12-12T11:00:00+08:00' },
      answer: null,
    });
    expect(second).toMatchObject({ number: 2, state: 'submitted', askedOf: 'zhao', slot: { en: 'slot-two' }, asker: { name: 'sol', country: null } });
  });

  it('Q-41 names the question that another was joined with, why one was declined, and what was answered', () => {
    let state = after(told(), moderator, { name: 'qna.approve', input: one });
    for (const id of ['question-2', 'question-3']) state = after(state, 'attendee-mei', { ...ask } as Command, undefined, id);
    state = after(state, moderator, { name: 'qna.merge', input: { questionId: 'question-2', intoId: 'question-1' } });
    state = after(state, moderator, { name: 'qna.decline', input: { questionId: 'question-3', kind: 'other', text: 'Too long' } });
    state = after(state, moderator, { name: 'qna.put-live', input: one }, TEN_IN_BEIJING + MINUTE);
    state = after(state, moderator, { name: 'qna.answer', input: { ...one, mode: 'spoken', text: '' } }, TEN_IN_BEIJING + 2 * MINUTE);
    expect([...questionTable(state)]).toMatchObject([
      { liveAt: '2026-12-12T10:01:00+08:00', answeredAt: '2026-12-12T10:02:00+08:00', answer: { mode: 'spoken', text: '' } },
      { state: 'merged', mergedInto: 1 },
      { state: 'declined', reason: { kind: 'other', text: 'Too long' } },
    ]);
  });

  it('Q-42 times are the venue’s, with its distance from UTC on that day', () => {
    const berlin = { ...told(), details: { ...told().details, zone: 'Europe/Berlin' } };
    const inSummer = { ...berlin, questions: { one: { ...berlin.questions['question-1'], askedAt: Date.UTC(2026, 6, 1, 12) } } } as typeof berlin;
    expect([...questionTable(berlin)][0]?.askedAt).toBe('2026-12-12T03:00:00+01:00');
    expect([...questionTable(inSummer)][0]?.askedAt).toBe('2026-07-01T14:00:00+02:00');
  });
});
