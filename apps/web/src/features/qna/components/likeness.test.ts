import { after, liveSession, MINUTE, TEN_IN_BEIJING } from '@plenary/domain/testing';
import { describe, expect, it } from 'vitest';
import { alikeTo, canBeJoined, targetsFor } from './likeness.ts';

const ask = (text: string) => ({ name: 'qna.ask' as const, input: { text, language: null, anonymous: false, namedInMinutes: true } });
const at = (minute: number) => TEN_IN_BEIJING + minute * MINUTE;

describe('questions that ask the same', () => {
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
    // What repeats it but waits for review is shown too; joined it can be only with what everybody may see.
    expect(alikeTo(first, all).map(({ id }) => id)).toEqual(['question-c', 'question-d']);
    expect(
      alikeTo(first, all)
        .filter(canBeJoined)
        .map(({ id }) => id),
    ).toEqual(['question-c']);
    expect(alikeTo({ ...first, text: 'May we see the slides?' }, all)).toEqual([]);
  });
});
