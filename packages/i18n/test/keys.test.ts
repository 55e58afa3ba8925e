import { describe, expect, it } from 'vitest';
import { check } from '../scripts/check.ts';
import { compare, halfWidth } from '../scripts/compare.ts';
import { undefinedKeys, unused, usesIn } from '../scripts/usage.ts';

const english = new Map([
  ['pages:home.next', 'Next session'],
  ['pages:talks_one', '{{count}} talk'],
  ['pages:talks_other', '{{count}} talks'],
  ['errors:gone', 'Gone from {{place}}.'],
]);
const usesOf = (...sources: string[]) => {
  const uses = { whole: new Set<string>(), prefixes: new Set<string>() };
  for (const source of sources) usesIn(source, uses);
  return uses;
};

describe('the sentences of the interface', () => {
  it('I18N-1 every key exists in every language, is used, and fills in the same names', () => {
    expect(check()).toEqual([]);
  });

  it('I18N-1 a missing key, a key too many and other names to fill in are found', () => {
    const other = new Map([
      ['pages:talks_other', '{{count}} 场'],
      ['errors:gone', '已不在。'],
      ['pages:home.previous', '上一场'],
    ]);
    expect(compare(english, other, 'zh')).toEqual([
      'zh: pages:home.next is missing',
      'zh: errors:gone fills in [], English [place]',
      'zh: pages:home.previous is in no English file',
    ]);
  });

  it('I18N-2 half-width punctuation in Chinese and Japanese is found, times and addresses are not', () => {
    const slips = new Map([
      ['a', '你好,世界'],
      ['b', '时间(北京)'],
      ['c', '结束.'],
      ['d', '讲者: 某人'],
    ]);
    expect(halfWidth(slips, 'zh')).toHaveLength(4);
    expect(halfWidth(new Map([['a', '10:00（北京），name@example.org、4.1 MB。']]), 'zh')).toEqual([]);
  });

  it('I18N-3 an unused key is found; plural forms and families completed at run time count as used', () => {
    expect(unused(english, usesOf("t('pages:talks', { count })"))).toEqual(['en: pages:home.next is used nowhere', 'en: errors:gone is used nowhere']);
    expect(unused(english, usesOf("const { t } = useTranslation('pages'); t('home.next'); t('talks', { count })", 't(`errors:${code}`)'))).toEqual([]);
  });

  it('I18N-3 a key that is asked for and does not exist is found', () => {
    expect(undefinedKeys(english, "t('pages:home.nxet') t('pages:talks')")).toEqual(['pages:home.nxet is used and not defined']);
  });
});
