import type { Lang, Proceedings } from '@plenary/contracts';
import { cityOf, formatDate, formatRange, formatTime, isLocale, type Locale, text } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';
import { type Html, html, NOTHING } from '../html.ts';
import { paragraphs, placeOf, said } from '../words.ts';
import { type Columns, columns, mainOf, textIn } from './columns.ts';

const localeOf = (lang: Lang, fallback: Locale): Locale => (isLocale(lang) ? lang : fallback);

/** The organisation's name in this language; in the main column also its names in languages that the page is not written in. */
function heldBy(view: Columns, { organisation, languages }: Proceedings, lang: Lang): Html {
  const own = text(organisation, lang, languages[0] ?? 'en');
  const others = lang === mainOf(view) ? Object.entries(organisation).filter(([other, name]) => !view.languages.includes(other) && name !== own.text) : [];
  return html`${said(own)}${others.map(([other, name]) => html`<br>${said({ text: name, lang: other })}`)}`;
}

/** When and where, who held it, and who issued it, each language in its own words: meeting time with its zone, venue, organisation, day and hour of issue, source. */
function facts(view: Columns, published: Proceedings, lang: Lang): Html {
  const locale = localeOf(lang, view.reader.locale);
  const reader = { ...view.reader, locale, t: createTranslator(locale) };
  const { t } = reader;
  const { startedAt, endedAt, zone } = published;
  const when = html`${formatDate(startedAt, zone, locale)}${locale === 'en' ? ', ' : '　'}${formatRange(startedAt, endedAt, zone, locale)}${locale === 'en' ? ' ' : '　'}<span class="whole">${placeOf(reader, zone, startedAt)}</span>`;
  const issued = `${formatDate(published.issuedAt, zone, locale, 'long')}${locale === 'en' ? ', ' : '　'}${t('common:time.named', { time: formatTime(published.issuedAt, zone, locale), city: cityOf(zone, locale) })}`;
  const original = published.languages[0] ?? 'en';
  const fact = (name: string, what: Html | string) => (String(what) === '' ? NOTHING : html`<div><dt>${name}</dt><dd>${what}</dd></div>`);
  const words = (texts: Proceedings['venue']) => said(text(texts, lang, original));
  return html`<dl class="held">${fact(t('pages:proceedings.time'), when)}${fact(t('pages:facts.venue'), words(published.venue))}${fact(t('pages:facts.held-by'), heldBy(view, published, lang))}${fact(t('pages:proceedings.issue'), issued)}${fact(t('pages:proceedings.source'), words(published.source))}</dl>`;
}

/** Title, theme, description and the facts of the meeting, in each language. */
export function proceedingsHead(view: Columns, published: Proceedings): Html {
  const { reader, languages } = view;
  const main = languages.find((lang) => lang === reader.locale && published.title[lang]) ?? languages.find((lang) => published.title[lang]) ?? languages[0];
  const title = (lang: Lang): Html => {
    const words = textIn(view, published.title, lang);
    const theme = textIn(view, published.theme, lang);
    const heading = words.text === '' ? NOTHING : lang === main ? html`<h1 class="t-title">${said(words)}</h1>` : html`<p class="t-title2">${said(words)}</p>`;
    return html`${heading}${theme.text === '' || theme.text === words.text ? NOTHING : html`<p class="theme">${said(theme)}</p>`}`;
  };
  const description = (lang: Lang): Html => paragraphs(textIn(view, published.description, lang));
  return html`<header class="front">${columns(view, title, 'serif heads')}<div class="rule"></div>${columns(view, (lang) => facts(view, published, lang), 'facts-row')}${columns(view, description, 'serif record')}</header>`;
}
