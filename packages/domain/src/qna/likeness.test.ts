import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIKE, likeness, trigrams } from './likeness.ts';

const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('Who keeps the key?', '钥匙归谁管？', '鍵は誰が持っていますか'));

describe('likeness', () => {
  it('QS-2 is the same from either side, between 0 and 1, and 1 for what is the same', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const like = likeness(a, b);
        expect(like).toBe(likeness(b, a));
        expect(like).toBeGreaterThanOrEqual(0);
        expect(like).toBeLessThanOrEqual(1);
        if (trigrams(a).size > 0) expect(likeness(a, a)).toBe(1);
      }),
    );
  });

  it.each([
    ['Who keeps the key?', 'WHO KEEPS THE KEY'],
    ['Qui a gardé la clé ?', 'qui a garde la cle'],
    ['第３问：钥匙归谁？', '第3问 钥匙归谁'],
    ['ｶｷﾞは誰が？', 'カギは誰が'],
  ])('QS-2 does not see case, width, accents or marks: %s', (a, b) => {
    expect(likeness(a, b)).toBe(1);
  });

  it.each([
    ['In the place where people kept on meeting, who convened them?', 'In the village that kept meeting, who convened the meeting?'],
    ['水表是谁付的钱？', '请问水表的钱是谁付的？'],
    ['サンゴ礁の共同管理にも約束の場が要りますか。', 'サンゴ礁の管理にも約束の場は要りますか？'],
    ['Wie viel Verantwortung verträgt eine Wassergesellschaft?', 'Wieviel Verantwortung verträgt denn eine Wassergesellschaft'],
  ])('QS-2 finds what asks the same: %s', (a, b) => {
    expect(likeness(a, b)).toBeGreaterThan(ALIKE);
  });

  it.each([
    ['Who keeps the key?', 'Did the women who carried the water vote on the meters?'],
    ['水表是谁付的钱？', '厨房餐桌上谁不说话？'],
    ['サンゴ礁の共同管理にも約束の場が要りますか。', '鍵は誰が持っていますか'],
    ['Please share the slides?', 'Is there a written charter for Hosahalli?'],
  ])('QS-2 keeps apart what does not: %s', (a, b) => {
    expect(likeness(a, b)).toBeLessThan(ALIKE);
  });
});
