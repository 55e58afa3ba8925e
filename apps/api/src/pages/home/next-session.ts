import type { SessionState } from '@plenary/domain';
import { formatAway, inAllLanguages, langTag } from '@plenary/i18n';
import { type Html, html } from '../html.ts';
import { ICONS } from '../icons.ts';
import type { Reader } from '../reader.ts';
import { actsOf } from '../session/acts.ts';
import { laidDown } from '../session/laid-down.ts';
import { rowsOf, spanOf } from '../session/rows.ts';
import { whenOf } from '../session/when.ts';
import { essential, spine } from './spine.ts';

/** The session that matters now, as large as a poster: the live one, else the next. */
export function nextSession(reader: Reader, state: SessionState): Html {
  const { t, locale, now } = reader;
  const { details } = state;
  const rows = rowsOf(state, now);
  const talks = rows.filter((row) => row.slot.kind === 'talk').length;
  const [title, ...others] = inAllLanguages(details.title, locale, details.languages);
  const { main, word } = actsOf(reader, state, false);
  const live = state.phase === 'live';
  const href = `/s/${details.slug}`;
  const entering = live || state.doorsOpenedAt !== null;
  return html`<section class="next" aria-labelledby="next">
<div class="poster">
<p class="kicker">${live ? html`<span class="live-mark">${t('pages:session.live')}</span>` : html`<b>${t('pages:home.next')}</b> ${state.startsAt > now ? formatAway(state.startsAt, now, locale) : null}`}</p>
<h1 id="next" class="t-display serif" lang="${langTag(title?.lang ?? locale)}" dir="auto">${title?.text}</h1>
${others.map((other) => html`<p class="in-other serif" lang="${langTag(other.lang)}" dir="auto">${other.text}</p>`)}
${laidDown(rows)}
<div class="facts-line">${whenOf(reader, spanOf(state, rows), details.zone)}<p class="quiet counts">${t('pages:home.counts', { talks: t('formats:talks', { count: talks }), languages: t('formats:languages', { count: details.languages.length }) })}</p></div>
<p class="acts">${entering && details.open ? main : html`<a class="act main" href="${href}">${t('pages:act.programme')}</a>`}${entering && details.open ? html`<a class="act" href="${href}">${t('pages:act.programme')}</a>` : html`<a class="act plain" href="${href}/calendar.ics">${ICONS.calendar}${t('pages:act.calendar')}</a>`}</p>
${entering && !details.open ? html`<p class="quiet">${word}</p>` : null}
</div>
${spine(reader, essential(rows), details.languages, details.zone)}
</section>`;
}
