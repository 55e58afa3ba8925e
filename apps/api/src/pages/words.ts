import { cityOf, closed, formatDate, formatRange, formatTime, langTag, offsetOf, type Said } from '@plenary/i18n';
import { type Html, html, NOTHING } from './html.ts';
import type { Reader } from './reader.ts';

/** What somebody wrote, in its language; its direction stays its own, whatever marks are in it. */
export const said = ({ text, lang }: Said): Html => (text === '' ? NOTHING : html`<bdi lang="${langTag(lang)}">${closed(text)}</bdi>`);
/** The same where the language is not known, such as a person's name. */
export const verbatim = (text: string): Html => (text === '' ? NOTHING : html`<bdi>${closed(text)}</bdi>`);

/** Paragraphs of text: an empty line parts them, a single line end breaks the line. */
export const paragraphs = (what: Said): Html =>
  html`${what.text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map(
      (one) => html`<p lang="${langTag(what.lang)}" dir="auto">${one.split('\n').map((part, index) => html`${index > 0 ? html`<br>` : NOTHING}${part}`)}</p>`,
    )}`;

/** Parts of a line that belong together, with the reader's comma between those that are not empty. */
export const commaList = (reader: Reader, pieces: readonly (Html | string)[]): Html => {
  const comma = reader.locale === 'en' ? ', ' : reader.locale === 'zh' ? '，' : '、';
  return html`${pieces.filter((piece) => String(piece) !== '').map((piece, index) => html`${index > 0 ? comma : NOTHING}${piece}`)}`;
};

const iso = (at: number) => new Date(at).toISOString();
export const timeOf = (reader: Reader, at: number, zone: string): Html => html`<time datetime="${iso(at)}">${formatTime(at, zone, reader.locale)}</time>`;
export const dateOf = (reader: Reader, at: number, zone: string, style: 'full' | 'long' | 'short' = 'full'): Html =>
  html`<time datetime="${iso(at)}">${formatDate(at, zone, reader.locale, style)}</time>`;
/** `10:00–13:20 Beijing`, as the reader's language puts it. */
export const rangeOf = (reader: Reader, from: number, to: number, zone: string): string =>
  reader.t('common:time.named', { time: formatRange(from, to, zone, reader.locale), city: cityOf(zone, reader.locale) });
/** `Beijing, UTC+8` */
export const placeOf = (reader: Reader, zone: string, at: number): string =>
  reader.t('common:time.offset', { city: cityOf(zone, reader.locale), offset: offsetOf(zone, at) });

/**
 * A time that a script may rewrite for the viewer's zone once the browser has told it. `as`: what is written.
 * Without a script, and without a known zone, the reader sees nothing here but the venue's time beside it.
 */
export const mine = (reader: Reader, as: 'time' | 'date' | 'short' | 'range', at: number, to?: number): Html => {
  const { zone, locale } = reader;
  const words =
    zone === null
      ? ''
      : as === 'time'
        ? formatTime(at, zone, locale)
        : as === 'range'
          ? formatRange(at, to ?? at, zone, locale)
          : formatDate(at, zone, locale, as === 'date' ? 'full' : 'short');
  return html`<time data-mine="${as}" datetime="${iso(at)}"${to === undefined ? NOTHING : html` data-to="${iso(to)}"`}>${words}</time>`;
};
/**
 * Marks a block in which the viewer's times stand beside the venue's. With `one` there is nothing to set beside: the viewer's
 * zone is not known yet, or their clock shows what the venue's shows.
 */
export const times = (reader: Reader, venue: string, at: number, classes: string): Html => {
  const same = reader.zone === null || (cityOf(reader.zone, 'en') === cityOf(venue, 'en') && offsetOf(reader.zone, at) === offsetOf(venue, at));
  return html`class="times ${classes}${same ? ' one' : ''}" data-venue="${venue}" data-at="${iso(at)}"`;
};
/** The name of the viewer's city, or city and offset. */
export const myPlace = (reader: Reader, at: number, offset = false): Html => {
  const { zone, locale } = reader;
  const words = zone === null ? '' : offset ? placeOf(reader, zone, at) : cityOf(zone, locale);
  return html`<span data-mine="${offset ? 'place' : 'city'}" data-at="${iso(at)}">${words}</span>`;
};
