import type { Block } from '@plenary/contracts';
import { describe, expect, it } from 'vitest';
import { hanNumeral, headingNumber } from './numerals.ts';
import { aligned, segments } from './segments.ts';

const p = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const q = (questionId: string, ...answer: Block[]): Block => ({ type: 'question', questionId, answer });

describe('languages side by side', () => {
  it('PUB-12 cuts each language at its questions and sets what belongs together in one row', () => {
    const rows = segments({ en: [p('a'), p('b'), q('q1', p('yes')), p('c')], zh: [p('甲'), p('乙'), q('q1', p('是'))] }, ['en', 'zh']);
    expect(rows).toEqual([
      { questionId: null, blocks: { en: [p('a'), p('b')], zh: [p('甲'), p('乙')] } },
      { questionId: 'q1', blocks: { en: [p('yes')], zh: [p('是')] } },
      { questionId: null, blocks: { en: [p('c')] } },
    ]);
    expect(rows[0] && aligned(rows[0], ['en', 'zh'])).toEqual([
      { en: [p('a')], zh: [p('甲')] },
      { en: [p('b')], zh: [p('乙')] },
    ]);
  });

  it('PUB-12 loses nothing when one language has other questions, in another order, or none', () => {
    const minutes = { en: [q('q1', p('1')), p('between'), q('q2', p('2'))], zh: [q('q2', p('二')), p('其间'), q('q1', p('一')), p('末')], ja: [p('のみ')] };
    const rows = segments(minutes, ['en', 'zh', 'ja']);
    const words = JSON.stringify(rows);
    for (const word of ['1', '2', 'between', '一', '二', '其间', '末', 'のみ']) expect(words.split(`"text":"${word}"`)).toHaveLength(2);
  });

  it('PUB-12 keeps a stretch whole where the languages have different numbers of blocks', () => {
    const segment = { questionId: null, blocks: { en: [p('a'), p('b')], zh: [p('甲')] } };
    expect(aligned(segment, ['en', 'zh'])).toEqual([segment.blocks]);
  });

  it('PUB-11 numbers headings as each language does', () => {
    expect([1, 3, 10, 12, 20, 34].map(hanNumeral)).toEqual(['一', '三', '十', '十二', '二十', '三十四']);
    expect([headingNumber(3, 'zh'), headingNumber(3, 'ja'), headingNumber(3, 'en')]).toEqual(['三、', '3. ', '3. ']);
  });
});
