import type { Locale } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';

/** The letter that brings an owner their sign-in link. */
export function signInLetter(url: string, locale: Locale): { subject: string; text: string } {
  const t = createTranslator(locale);
  return { subject: t('mail:signIn.subject'), text: t('mail:signIn.text', { url }) };
}
