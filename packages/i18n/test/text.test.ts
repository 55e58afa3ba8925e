import { describe, expect, it } from 'vitest';
import { inAllLanguages, negotiate, text } from '../src/index.ts';
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

  it('I18N-8 the server’s sentences fill in names and count', () => {
    const t = createTranslator('zh');
    expect(t('common:time.named', { time: '10:00', city: '北京' })).toBe('10:00（北京）');
    expect(createTranslator('en')('formats:talks', { count: 1 })).toBe('1 talk');
  });
});
