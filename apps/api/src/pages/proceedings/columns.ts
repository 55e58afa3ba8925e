import type { Lang, Localized } from '@plenary/contracts';
import { langTag, type Said, text } from '@plenary/i18n';
import { type Html, html, NOTHING } from '../html.ts';
import type { PublicReader } from '../reader.ts';

/** Which languages stand side by side. The first is the original; none is the real one. */
export type Columns = { reader: PublicReader; languages: readonly Lang[] };

/** The column that is read where there is room for one only: the reader's own, else the original. */
export const mainOf = ({ reader, languages }: Columns): Lang => (languages.includes(reader.locale) ? reader.locale : (languages[0] ?? 'en'));

/** A text as a column has it. What exists in no language of its column stands in the main one as it is, so that no reader misses it. */
export function textIn(view: Columns, texts: Localized, lang: Lang): Said {
  const own = texts[lang];
  if (own) return { text: own, lang };
  return lang === mainOf(view) ? text(texts, view.reader.locale, lang) : { text: '', lang };
}

/**
 * A row with one cell a language. Where there is room for one only, it is the reader's, or the first that has anything in this row.
 */
export function columns({ reader, languages }: Columns, cellOf: (lang: Lang) => Html | string, kind = ''): Html {
  const cells = languages.map((lang) => ({ lang, cell: cellOf(lang) }));
  const filled = cells.filter(({ cell }) => String(cell) !== '');
  if (filled.length === 0) return NOTHING;
  const lead = filled.find(({ lang }) => lang === reader.locale) ?? filled[0];
  return html`<div class="cols ${kind}" style="--columns:${languages.length}">${cells.map(
    ({ lang, cell }) => html`<div lang="${langTag(lang)}"${lang === lead?.lang ? html` class="lead"` : NOTHING}>${cell}</div>`,
  )}</div>`;
}
