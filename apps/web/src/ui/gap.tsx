import { useLocale } from '../i18n/use-locale.ts';

/** What stands between two sentences: a space, where the language of the interface writes one. */
export function Gap() {
  return useLocale().locale === 'en' ? ' ' : '';
}
