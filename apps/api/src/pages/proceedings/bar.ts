import type { Proceedings } from '@plenary/contracts';
import { langTag, languageName } from '@plenary/i18n';
import { type Html, html, NOTHING } from '../html.ts';
import { ICONS } from '../icons.ts';
import { addressWith } from '../reader.ts';
import { homeLink } from '../top-bar.ts';
import { type Columns, mainOf } from './columns.ts';

/** The bar of a published page: which language stands in it, printing, downloads. `chosen`: null shows all side by side. `fixed`: the page of one version. */
export function proceedingsBar(view: Columns, published: Proceedings, chosen: string | null, fixed: boolean): Html {
  const { reader } = view;
  const { t } = reader;
  const current = (on: boolean) => (on ? html` aria-current="true"` : NOTHING);
  const choices = html`${published.languages.map((lang) => html`<a href="${addressWith(reader, { lang })}" hreflang="${langTag(lang)}" lang="${langTag(lang)}"${lang === mainOf(view) ? html` class="own"` : NOTHING}${current(lang === chosen)}>${languageName(lang)}</a>`)}<a class="both" href="${addressWith(reader, { lang: null })}"${current(chosen === null)}>${t('pages:proceedings.side-by-side')}</a>`;
  const base = fixed ? `/p/${published.slug}/v/${published.version}` : `/p/${published.slug}`;
  return html`<header class="top">${homeLink(reader)}
<nav class="tools" aria-label="${t('pages:proceedings.tools')}">${published.languages.length > 1 ? html`<span class="segments">${choices}</span>` : NOTHING}
<button class="act plain print" data-print hidden>${ICONS.print}${t('pages:proceedings.print')}</button>
<details class="pick"><summary class="act">${ICONS.download}<span>${t('pages:proceedings.download')}</span>${ICONS.down}</summary><ul><li><a href="${base}.md" download>Markdown</a></li><li><a href="${base}.json" download>JSON</a></li></ul></details></nav>
</header>`;
}
