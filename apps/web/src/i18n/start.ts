import { isLocale, type Locale, langTag, negotiate } from '@plenary/i18n';
import { loadLocale } from '@plenary/i18n/web';
import type { i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The reader's choice, kept where the server sees it too. */
const chosen = (): string | null => /(?:^|; )locale=([a-z]+)/.exec(document.cookie)?.[1] ?? null;
const YEAR_S = 31_536_000;

/** Remembers the language for this browser; the server's pages and its error sentences follow it. */
export function rememberLocale(locale: Locale): void {
  document.cookie = `locale=${locale}; path=/; max-age=${YEAR_S}; samesite=lax`;
}

/** The interface's language and the sentences that every live screen needs; a screen's own come with it. */
export async function startI18n(): Promise<i18n> {
  const locale = negotiate(navigator.languages.join(','), chosen());
  document.documentElement.lang = langTag(locale);
  return loadLocale(locale, ['common', 'errors', 'ui'], initReactI18next);
}

export const localeOf = (instance: i18n): Locale => (isLocale(instance.language) ? instance.language : 'en');
