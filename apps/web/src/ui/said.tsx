import type { Lang, Localized } from '@plenary/contracts';
import { closed, langTag, text } from '@plenary/i18n';
import { useLocale } from '../i18n/use-locale.ts';

/** What somebody typed, isolated in its direction and marked with its language when that is known. */
export const Typed = ({ text: typed, lang }: { text: string; lang?: Lang | null | undefined }) => (
  <bdi {...(lang && { lang: langTag(lang) })}>{closed(typed)}</bdi>
);

/** A text that exists in several languages, in the reader's; else in the original. */
export function Said({ of, original }: { of: Localized; original: Lang }) {
  const { locale } = useLocale();
  const said = text(of, locale, original);
  return <Typed text={said.text} lang={said.lang === locale ? null : said.lang} />;
}
