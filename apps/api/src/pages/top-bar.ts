import { inAllLanguages, LOCALE_NAMES, LOCALES, langTag } from '@plenary/i18n';
import { type Html, html } from './html.ts';
import { ICONS, MARK } from './icons.ts';
import { addressWith, type PublicReader, type Reader } from './reader.ts';
import { said } from './words.ts';

/** Which of the bar's addresses is this page's own. */
export type Place = 'sessions' | 'proceedings' | null;

export const languageLinks = (reader: Reader): Html =>
  html`<ul>${LOCALES.map(
    (locale) =>
      html`<li><a href="${addressWith(reader, { lang: locale })}" lang="${langTag(locale)}" hreflang="${langTag(locale)}"${locale === reader.locale ? html` aria-current="true"` : null}>${LOCALE_NAMES[locale]}</a></li>`,
  )}</ul>`;

const chooser = (reader: Reader): Html => html`<details class="pick language">
<summary>${ICONS.globe}<span class="unseen">${reader.t('common:language')}: </span>${LOCALE_NAMES[reader.locale]}</summary>
${languageLinks(reader)}</details>`;

/** The organisation's name in the reader's language and one other, as the way home. */
export function homeLink(reader: PublicReader): Html {
  const names = inAllLanguages(reader.organisation, reader.locale, [...new Set([reader.locale, 'zh', 'en', ...Object.keys(reader.organisation)])]);
  const [name, other] = names;
  return html`<a class="org" href="/">${MARK}<span class="name">${name ? said(name) : reader.t('common:product')}</span>${other ? html`<span class="other">${said(other)}</span>` : null}</a>`;
}

export function topBar(reader: PublicReader, place: Place): Html {
  const { t } = reader;
  const links = html`<a href="/#sessions"${place === 'sessions' ? html` aria-current="page"` : null}>${t('pages:nav.sessions')}</a>
<a href="/#proceedings"${place === 'proceedings' ? html` aria-current="page"` : null}>${t('pages:nav.proceedings')}</a>`;
  return html`<header class="top">
${homeLink(reader)}
<nav class="wide" aria-label="${t('pages:nav.label')}">${links}<span class="bar"></span>${chooser(reader)}<a href="/sign-in">${t('pages:nav.sign-in')}</a></nav>
<details class="pick narrow"><summary><span class="unseen">${t('pages:nav.menu')}</span>${ICONS.menu}</summary>
<nav aria-label="${t('pages:nav.label')}">${links}<a href="/sign-in">${t('pages:nav.sign-in')}</a><hr>${languageLinks(reader)}</nav></details>
</header>`;
}
