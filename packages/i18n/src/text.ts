import type { Lang, Localized } from '@plenary/contracts';

/** A text and the content language it is in; `text` is empty when nobody wrote any. */
export type Said = { text: string; lang: Lang };

/**
 * The reader's language of a localized text; else the original, else English, else whatever there is.
 * @param original the session's first language
 */
export function text(localized: Localized, locale: string, original: Lang): Said {
  for (const lang of [locale, original, 'en', ...Object.keys(localized)]) {
    const found = localized[lang];
    if (found) return { text: found, lang };
  }
  return { text: '', lang: original };
}

/** What a part is called by its number until somebody names it, in the languages of whose words we know any. */
export const numberedPart = (number: number, languages: readonly Lang[]): Localized => {
  const names: Localized = { en: `Part ${number}`, zh: `第 ${number} 部分`, ja: `第 ${number} 部` };
  const known = languages.filter((lang) => names[lang]);
  return known.length === 0 ? { [languages[0] ?? 'en']: String(number) } : Object.fromEntries(known.map((lang) => [lang, names[lang] ?? '']));
};

const PART_NUMBER = /^(part\s+[\divxlc]+|第\s*[\d一二三四五六七八九十]+\s*部分?)$/i;
/** Is a part called by its number only, such as `Part I`? Then no other number is set beside it. */
export const isNumberOnly = (title: Localized): boolean => Object.values(title).every((one) => PART_NUMBER.test(one.trim()));

/** The text in the reader's language first and then its other languages, in the session's order, none twice. */
export function inAllLanguages(localized: Localized, locale: string, languages: readonly Lang[]): Said[] {
  const first = text(localized, locale, languages[0] ?? 'en');
  if (first.text === '') return [];
  const others = languages.filter((lang) => lang !== first.lang && localized[lang]);
  return [first, ...others.map((lang) => ({ text: localized[lang] ?? '', lang }))];
}
