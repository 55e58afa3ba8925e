/** The languages of the interface. */
export const LOCALES = ['en', 'zh', 'ja'] as const;
export type Locale = (typeof LOCALES)[number];

export const isLocale = (value: unknown): value is Locale => (LOCALES as readonly unknown[]).includes(value);

/** What each language calls itself. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', zh: '简体中文', ja: '日本語' };

/**
 * The value of the `lang` attribute for an interface or content language. Plain `zh` is simplified Chinese here:
 * browsers choose the face of a Han letter by this tag.
 */
export const langTag = (lang: string): string => (lang === 'zh' ? 'zh-Hans' : lang);

/** The tag with which Intl writes dates and numbers. English is British. */
export const intlTag = (locale: Locale): string => (locale === 'en' ? 'en-GB' : langTag(locale));
