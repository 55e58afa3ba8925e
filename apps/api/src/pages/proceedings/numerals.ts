const DIGITS = '〇一二三四五六七八九';

/** 1 to 99 as a Chinese heading counts: 三, 十二, 四十. Other numbers stay digits. */
export function hanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

/** The number before a chapter's heading, in the language of that heading. */
export const headingNumber = (value: number, lang: string): string => (lang === 'zh' || lang.startsWith('zh-') ? `${hanNumeral(value)}、` : `${value}. `);
