import type { SessionState } from '@plenary/domain';
import { inAllLanguages, langTag } from '@plenary/i18n';
import { type Html, html, NOTHING } from '../html.ts';
import type { ListedProceedings } from '../ports.ts';
import type { Reader } from '../reader.ts';
import { rowsOf, spanOf } from '../session/rows.ts';
import { dateOf, mine, myPlace, rangeOf, times, verbatim } from '../words.ts';

const titles = (reader: Reader, title: Record<string, string>, languages: readonly string[], href: string): Html => {
  const [first, second] = inAllLanguages(title, reader.locale, languages);
  return html`<a class="title serif" href="${href}" lang="${langTag(first?.lang ?? reader.locale)}">${verbatim(first?.text ?? '')}</a><span class="other serif" lang="${langTag(second?.lang ?? reader.locale)}">${verbatim(second?.text ?? '')}</span>`;
};

/** Sessions to come after the next one. */
export function comingSessions(reader: Reader, states: readonly SessionState[]): Html {
  if (states.length === 0) return NOTHING;
  return html`<section class="ruled" id="coming"><h2 class="t-heading serif">${reader.t('pages:home.coming')}</h2><ul>${states.map((state) => {
    const { from, to } = spanOf(state, rowsOf(state, reader.now));
    const { details } = state;
    return html`<li ${times(reader, details.zone, from, '')}><span class="day">${dateOf(reader, from, details.zone, 'long')}</span>${titles(reader, details.title, details.languages, `/s/${details.slug}`)}
<span class="what"><span class="mine">${mine(reader, 'range', from, to)} ${myPlace(reader, from)}</span><span class="alone">${rangeOf(reader, from, to, details.zone)}</span></span>
<span class="end">${state.phase === 'live' ? html`<span class="live-mark">${reader.t('pages:session.live')}</span>` : null}</span></li>`;
  })}</ul></section>`;
}

/** What has been published, the latest first. */
export function proceedingsList(reader: Reader, published: readonly ListedProceedings[]): Html {
  if (published.length === 0) return NOTHING;
  const { t } = reader;
  return html`<section class="ruled" id="proceedings"><h2 class="t-heading serif">${t('pages:nav.proceedings')}</h2><ul>${published.map(
    (one) => html`<li><span class="day">${dateOf(reader, one.startedAt, one.zone, 'long')}</span>${titles(reader, one.title, one.languages, `/p/${one.slug}`)}
<span class="what">${t('pages:home.counts', { talks: t('formats:talks', { count: one.talks }), languages: t('formats:answered', { count: one.answered }) })}</span>
<span class="end">${t('formats:version', { n: one.version })}</span></li>`,
  )}</ul></section>`;
}
