import { languageName } from '@plenary/i18n';

/** Languages in which sessions are commonly held; a session may have any other too. */
const COMMON = [
  'en',
  'zh',
  'ja',
  'ko',
  'ar',
  'bn',
  'de',
  'el',
  'es',
  'fa',
  'fil',
  'fr',
  'he',
  'hi',
  'id',
  'it',
  'km',
  'lo',
  'mn',
  'ms',
  'my',
  'ne',
  'nl',
  'pl',
  'pt',
  'ru',
  'si',
  'sw',
  'ta',
  'th',
  'tr',
  'uk',
  'ur',
  'vi',
];

/** For a chooser: each language by the name that it has for itself, `first` ones at the top. */
export function languageOptions(first: readonly string[] = []): { value: string; label: string }[] {
  return [...new Set([...first, ...COMMON])].map((value) => ({ value, label: languageName(value) }));
}
