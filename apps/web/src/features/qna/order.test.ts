import { newQuestion } from '@plenary/domain/testing';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, inOrder, passes } from './order.ts';

const asker = { participantId: null, name: 'Zhou Min', affiliation: 'Mutual Aid Centre' };
const QUESTIONS = [
  newQuestion({ id: 'question-a', number: 1, text: 'Who keeps the key?', language: 'en', slotId: 'slot-two', askedAt: 1, votes: 2 }),
  newQuestion({ id: 'question-b', number: 2, text: '水表是谁付的钱？', language: 'zh', slotId: 'slot-one', askedAt: 2, votes: 9, asker }),
  newQuestion({ id: 'question-c', number: 21, text: 'Ｗater?', language: 'en', askedAt: 3, votes: 2, translations: { de: { text: 'Wasser?', at: 3 } } }),
];
const slots = [{ id: 'slot-one' }, { id: 'slot-two' }] as Parameters<typeof inOrder>[1]['slots'];
const ids = (questions: typeof QUESTIONS) => questions.map(({ id }) => id.at(-1)).join('');

describe('the order of the queue', () => {
  it.each([
    ['age', 'abc'],
    ['votes', 'bac'],
    ['slot', 'cba'],
    ['language', 'acb'],
  ] as const)('QS-25 by %s', (order, expected) => {
    expect(ids(QUESTIONS.toSorted(inOrder(order, { slots })))).toBe(expected);
  });

  it.each([
    ['KEY', 'a'],
    ['zhou', 'b'],
    ['mutual', 'b'],
    ['水表', 'b'],
    ['water', 'c'],
    ['wasser', 'c'],
    ['#2', 'b'],
    ['21', 'c'],
    ['nothing like it', ''],
    ['  ', 'abc'],
  ])('QS-25 finds “%s”', (text, expected) => {
    expect(ids(QUESTIONS.filter(passes({ ...EVERYTHING, text })))).toBe(expected);
  });

  it('QS-25 shows one slot or one language', () => {
    expect(ids(QUESTIONS.filter(passes({ ...EVERYTHING, slotId: 'slot-two' })))).toBe('a');
    expect(ids(QUESTIONS.filter(passes({ ...EVERYTHING, language: 'en' })))).toBe('ac');
  });
});
