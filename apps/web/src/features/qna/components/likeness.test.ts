import { after, liveSession, MINUTE, TEN_IN_BEIJING } from '@plenary/domain/testing';
import { describe, expect, it } from 'vitest';
import { likelyTarget, likeness, targetsFor } from './likeness.ts';

const ask = (text: string) => ({ name: 'qna.ask' as const, input: { text, language: null, anonymous: false, namedInMinutes: true } });
const at = (minute: number) => TEN_IN_BEIJING + minute * MINUTE;

describe('questions that ask the same', () => {
  it('QS-2 finds likeness by common words, in scripts without spaces too', () => {
    expect(likeness('Who called the meeting in the village?', 'In the village, who called the meeting?')).toBe(1);
    expect(likeness('敲钟的人退休以后，谁来接？', '敲钟的人退休以后谁来接替？')).toBeGreaterThan(0.5);
    expect(likeness('Who called the meeting?', 'Is the soup warm?')).toBe(0);
    expect(likeness('', '?')).toBe(0);
  });

  it('QS-2 proposes only what a question can be joined with, the likeliest first', () => {
    const texts = {
      'question-a': 'Who called the meeting in the village?',
      'question-b': 'Is the soup warm?',
      'question-c': 'In the village, who called that meeting?',
      'question-d': 'Who called the meeting in our village?',
    };
    const people = ['attendee-nair', 'attendee-mei', 'attendee-sol', 'attendee-mei'];
    const asked = Object.entries(texts).reduce((state, [id, text], index) => after(state, people[index] ?? null, ask(text), at(index), id), liveSession());
    const state = ['question-b', 'question-c'].reduce(
      (before, questionId) => after(before, 'moderator-wilk', { name: 'qna.approve', input: { questionId } }, at(5)),
      asked,
    );
    const all = Object.values(state.questions);
    const [first] = all;
    if (!first) throw new Error('nobody asked');
    expect(targetsFor(first, all).map(({ id }) => id)).toEqual(['question-c', 'question-b']);
    expect(likelyTarget(first, all)?.id).toBe('question-c');
    expect(likelyTarget({ ...first, text: 'May we see the slides?' }, all)).toBeNull();
  });
});
