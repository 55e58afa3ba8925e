import type { Lang, Localized } from '@plenary/contracts';
import { type Locale, type Said, text } from '@plenary/i18n';
import type { Translator } from '@plenary/i18n/server';

/** For whom a page is made. */
export type Reader = {
  locale: Locale;
  t: Translator;
  /** The viewer's zone as they chose it or their browser told us; null: not known yet. */
  zone: string | null;
  /** ms since 1970 */
  now: number;
  /** Where people reach us, without a slash at its end. */
  origin: string;
  /** This page's path, without its query. */
  path: string;
  /** The query, as it came. */
  query: URLSearchParams;
};
/** The reader of a public page, which says who holds the sessions of this place; empty on a fresh installation. */
export type PublicReader = Reader & { organisation: Localized };

/** A localized text as this reader reads it. `languages`: the session's, the original first. */
export const inTheirWords = (reader: Reader, texts: Localized, languages: readonly Lang[]): Said => text(texts, reader.locale, languages[0] ?? 'en');

/** This page's address with other values in its query; null takes one out. */
export function addressWith(reader: Reader, changes: Record<string, string | null>): string {
  const query = new URLSearchParams(reader.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return query.size === 0 ? reader.path : `${reader.path}?${query}`;
}
