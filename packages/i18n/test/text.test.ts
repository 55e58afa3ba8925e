import { describe, expect, it } from 'vitest';
import { closed, inAllLanguages, isNumberOnly, isolated, negotiate, numberedPart, text } from '../src/index.ts';
import { createTranslator } from '../src/server.ts';

describe('languages', () => {
  it('I18N-7 what the reader chose wins, then the browser by weight, then English', () => {
    expect(negotiate('zh-CN,zh;q=0.9', 'ja')).toBe('ja');
    expect(negotiate('fr-FR, ja;q=0.4, zh-TW;q=0.8', 'xx')).toBe('zh');
    expect(negotiate('fr', null)).toBe('en');
    expect(negotiate(`${'x,'.repeat(10_000)};q=;;,=`, undefined)).toBe('en');
  });

  it('I18N-8 a text comes in the reader’s language, else the original, and says which', () => {
    expect(text({ zh: '开幕', en: 'Opening' }, 'ja', 'zh')).toEqual({ text: '开幕', lang: 'zh' });
    expect(text({ fil: 'Pagbubukas' }, 'en', 'en')).toEqual({ text: 'Pagbubukas', lang: 'fil' });
    expect(text({}, 'en', 'zh')).toEqual({ text: '', lang: 'zh' });
    expect(inAllLanguages({ zh: '开幕', en: 'Opening' }, 'en', ['zh', 'en'])).toEqual([
      { text: 'Opening', lang: 'en' },
      { text: '开幕', lang: 'zh' },
    ]);
  });

  it('I18N-8 a part without a name has its number in each language of the session, and nothing but its number', () => {
    expect(numberedPart(2, ['zh', 'en', 'fil'])).toEqual({ zh: '第 2 部分', en: 'Part 2' });
    expect(numberedPart(2, ['fil'])).toEqual({ fil: '2' });
    expect(isNumberOnly(numberedPart(12, ['en', 'zh', 'ja']))).toBe(true);
  });

  it('I18N-8 the server’s sentences fill in names and count', () => {
    const t = createTranslator('zh');
    expect(t('common:time.named', { time: '10:00', city: '北京' })).toBe('10:00（北京）');
    expect(createTranslator('en')('formats:talks', { count: 1 })).toBe('1 talk');
  });
});

describe('direction', () => {
  const [RLO, RLI, FSI, PDI] = ['\u202e', '\u2067', '\u2068', '\u2069'];
  it('I18N-9 what is set into a sentence is closed in by marks when it turns, and closes nothing but itself', () => {
    expect(isolated('Ana')).toBe('Ana');
    expect(isolated(`${RLO}abc`)).toBe(`${FSI}${RLO}abc${PDI}`);
    expect(isolated('שלום')).toBe(`${FSI}שלום${PDI}`);
    expect(isolated(`a${PDI}${PDI}${RLO}b`)).toBe(`${FSI}a${RLO}b${PDI}`);
    expect(isolated(`${RLI}a`)).toBe(`${FSI}${RLI}a${PDI}${PDI}`);
    expect(closed(`${RLI}a${PDI}b${PDI}`)).toBe(`${RLI}a${PDI}b`);
    for (const name of [`a${PDI}${RLO}`, `${RLI}${FSI}a`]) {
      const sentence = createTranslator('en')('common:time.named', { time: name, city: 'Beijing' });
      expect(sentence).toBe(`${isolated(name)} Beijing`);
    }
  });
});
