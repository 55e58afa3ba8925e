import { isOver, type SessionState } from '@plenary/domain';
import { isolated, langTag } from '@plenary/i18n';
import type { Assets } from '../assets.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { inTheirWords, type Reader } from '../reader.ts';
import { type Row, rowsOf, spanOf } from '../session/rows.ts';
import { commaList, rangeOf, said, timeOf, verbatim } from '../words.ts';

const BARE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plenary</title></head><body><div id="app"></div></body></html>';

/** What a person sees until the application has loaded: the session's title, its times and its speakers. */
function firstSight(reader: Reader, state: SessionState): Html {
  const { details } = state;
  const rows = rowsOf(state, reader.now);
  const { from, to } = spanOf(state, rows);
  const title = inTheirWords(reader, details.title, details.languages);
  const speakers = (row: Row): Html => {
    const names = row.speakers.map((one) => verbatim(one.name));
    return names.length === 0 ? NOTHING : html` · ${commaList(reader, names)}`;
  };
  return html`<main class="first-sight"><h1 class="t-title3 serif">${said(title)}</h1><p>${rangeOf(reader, from, to, details.zone)}</p>
<ol>${rows.map(
    (row) =>
      html`<li><span class="digits">${timeOf(reader, row.start, details.zone)}</span> ${said(inTheirWords(reader, row.slot.subject, details.languages))}${speakers(row)}</li>`,
  )}</ol>
<noscript><p>${reader.t('pages:app.needs-script')}</p></noscript></main>`;
}

/**
 * The application's page with what this reader should see before its script runs. `session` null: a page of its own,
 * such as signing in. `whole`: this reader has a seat, and the session is fetched while the script is; where the doors stand open the script
 * comes in to the stage at once (`data-stage`). Replacements are made by functions, because the texts may hold `$`.
 */
export function applicationPage(reader: Reader, { index, early }: Pick<Assets, 'index' | 'early'>, session: SessionState | null, whole = false): string {
  const name = session ? inTheirWords(reader, session.details.title, session.details.languages).text : '';
  const title = html`<title>${isolated(name === '' ? reader.t('common:product') : `${name} · ${reader.t('common:product')}`)}</title>`;
  const links = html`${early(reader.locale).map((href) => html`<link rel="modulepreload" crossorigin href="${href}">`)}${session && whole ? html`<link rel="preload" as="fetch" crossorigin href="/api/v1/sessions/${session.details.slug}">` : NOTHING}`;
  const stage = session && whole && session.doorsOpenedAt !== null && !isOver(session) ? html` data-stage="${session.details.slug}"` : NOTHING;
  return (index ?? BARE)
    .replace(/<html lang="[^"]*"/, () => `<html lang="${langTag(reader.locale)}"`)
    .replace(/<title>[^<]*<\/title>/, () => String(title))
    .replace('</head>', () => `${links}</head>`)
    .replace('<div id="app"></div>', () => `<div id="app"${String(stage)}>${session ? String(firstSight(reader, session)) : ''}</div>`);
}
