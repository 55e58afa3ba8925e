import { isolated, LOCALES, langTag } from '@plenary/i18n';
import { type Html, html } from './html.ts';
import { addressWith, type Reader } from './reader.ts';

/** What a page says of itself to search engines and to the previews of messengers. */
export type About = {
  title: string;
  description: string;
  kind: 'website' | 'article';
  /** Addresses of the same page in other languages: tag → path and query. */
  alternates: Record<string, string>;
};

/** At most `max` characters, cut between words where there are any. */
export function shortened(text: string, max = 200): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max);
  return `${cut.slice(0, cut.includes(' ') ? cut.lastIndexOf(' ') : max).toWellFormed()}…`;
}

/** The page in each language of the interface. */
export const inEachLocale = (reader: Reader): Record<string, string> =>
  Object.fromEntries(LOCALES.map((locale) => [langTag(locale), addressWith(reader, { lang: locale })]));

export function meta(reader: Reader, about: About): Html {
  const [title, description, site] = [about.title, shortened(about.description), reader.t('common:product')].map(isolated);
  const address = reader.origin + reader.path;
  return html`<title>${title}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${address}">
${Object.entries(about.alternates).map(
  ([tag, href]) => html`<link rel="alternate" hreflang="${tag}" href="${reader.origin}${href}">
`,
)}<link rel="alternate" hreflang="x-default" href="${address}">
<meta property="og:type" content="${about.kind}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address}">
<meta property="og:site_name" content="${site}">
<meta property="og:locale" content="${{ en: 'en_GB', zh: 'zh_CN', ja: 'ja_JP' }[reader.locale]}">
<meta name="twitter:card" content="summary">`;
}
