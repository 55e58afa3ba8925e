import type { Question } from '@plenary/contracts';
import { after, liveSession, MINUTE, TEN_IN_BEIJING } from '@plenary/domain/testing';
import { describe, expect, it } from 'vitest';
import { languageOf } from './use-ask.ts';
import { inTheQueue, mineOf, onTheFloor, placeInLine } from './use-questions.ts';
import { place } from './use-queue.ts';

const at = (minute: number) => TEN_IN_BEIJING + minute * MINUTE;
const ask = (text: string) => ({ name: 'qna.ask' as const, input: { text, language: 'en', anonymous: false, namedInMinutes: true } });

/** Three approved questions; the third has a vote. */
const session = () => {
  const asked = ['question-a', 'question-b', 'question-c'].reduce((state, id, minute) => after(state, 'attendee-nair', ask(id), at(minute), id), liveSession());
  const approved = ['question-a', 'question-b', 'question-c'].reduce(
    (state, questionId) => after(state, 'moderator-wilk', { name: 'qna.approve', input: { questionId } }, at(4)),
    asked,
  );
  return after(approved, 'attendee-mei', { name: 'qna.vote', input: { questionId: 'question-c' } }, at(5));
};

describe('how questions stand', () => {
  it('QS-3 puts most votes first, then the older', () => {
    expect(onTheFloor(session()).approved.map(({ id }) => id)).toEqual(['question-c', 'question-a', 'question-b']);
  });
  it('QS-25 keeps the order in which questions were asked, whatever was done to the clock meanwhile', () => {
    const first = after(liveSession(), 'attendee-nair', ask('question-a'), at(60), 'question-a');
    const state = after(first, 'attendee-nair', ask('question-b'), at(0), 'question-b');
    expect(inTheQueue(state).review.map(({ id }) => id)).toEqual(['question-a', 'question-b']);
    expect(mineOf(state, 'attendee-nair').map(({ id }) => id)).toEqual(['question-b', 'question-a']);
  });
  it('QS-4 tells an asker the place in line, as long as there is one', () => {
    const state = session();
    expect(placeInLine(state, state.questions['question-a'] as Question)).toBe(2);
    const live = after(state, 'moderator-wilk', { name: 'qna.put-live', input: { questionId: 'question-c' } }, at(6));
    expect(placeInLine(live, live.questions['question-a'] as Question)).toBe(1);
    expect(placeInLine(live, live.questions['question-c'] as Question)).toBeNull();
  });
  it('QS-5 shows an asker the one being put first, and never what they withdrew', () => {
    const live = after(session(), 'moderator-wilk', { name: 'qna.put-live', input: { questionId: 'question-a' } }, at(6));
    const withdrawn = after(live, 'attendee-nair', { name: 'qna.withdraw', input: { questionId: 'question-b' } }, at(7));
    expect(mineOf(withdrawn, 'attendee-nair').map(({ id }) => id)).toEqual(['question-a', 'question-c']);
  });
  it('QS-6 gives the place of a question that left to the next one', () => {
    const rows = onTheFloor(session()).approved;
    expect(place(rows, 'question-a', 0)).toBe(1);
    expect(place(rows, 'question-gone', 1)).toBe(1);
    expect(place(rows, 'question-gone', 9)).toBe(2);
    expect(place([], null, 0)).toBe(-1);
  });
  it('QS-7 tells a question’s language by its script, and not where the script does not tell', () => {
    expect(languageOf('钥匙在谁手里？', 'en')).toBe('zh');
    expect(languageOf('鍵は誰が持っていますか', 'en')).toBe('ja');
    expect(languageOf('公共', 'ja')).toBe('ja');
    expect(languageOf('열쇠', 'zh')).toBe('ko');
    expect(languageOf('Who keeps the key?', 'en')).toBe('en');
    expect(languageOf('Wer hat den Schlüssel?', 'zh')).toBeNull();
    expect(languageOf('🗝️', 'en')).toBeNull();
  });
});
