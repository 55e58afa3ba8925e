import type { Locale } from '@plenary/i18n';
import { changeLocale } from '@plenary/i18n/web';
import { useTranslation } from 'react-i18next';
import { localeOf, rememberLocale } from './start.ts';

/** The interface's language, and how to change it in place. */
export function useLocale(): { locale: Locale; choose(locale: Locale): void } {
  const { i18n } = useTranslation();
  const choose = (locale: Locale) => {
    rememberLocale(locale);
    void changeLocale(i18n, locale);
  };
  return { locale: localeOf(i18n), choose };
}
