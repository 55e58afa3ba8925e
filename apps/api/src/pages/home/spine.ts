import { type Html, html, NOTHING } from '../html.ts';
import { ICONS } from '../icons.ts';
import { inTheirWords, type Reader } from '../reader.ts';
import type { Row } from '../session/rows.ts';
import { commaList, mine, placeOf, said, timeOf, times, verbatim } from '../words.ts';

/** The slots that a stranger wants to see: the talks; where there are none, everything but the breaks. */
export function essential(rows: readonly Row[]): Row[] {
  const talks = rows.filter((row) => row.slot.kind === 'talk');
  return talks.length > 0 ? talks : rows.filter((row) => !row.pause);
}

const NODES: Record<Row['look'], Html> = { done: ICONS.check, current: NOTHING, paused: NOTHING, coming: NOTHING, skipped: NOTHING };

/** What a slot is called; an unnamed one goes by its kind. */
export const nameOf = (reader: Reader, row: Row, languages: readonly string[]): Html => {
  const subject = inTheirWords(reader, row.slot.subject, languages);
  return subject.text === '' ? html`${reader.t(`common:kinds.${row.slot.kind}`)}` : said(subject);
};

/** The running order of a session, standing; times in the viewer's zone once it is known. */
export function spine(reader: Reader, rows: readonly Row[], languages: readonly string[], zone: string): Html {
  const first = rows[0];
  if (!first) return NOTHING;
  return html`<nav ${times(reader, zone, first.start, 'spine')} aria-labelledby="spine-head">
<p class="spine-head"><b id="spine-head">${reader.t('pages:order')}</b><span class="mine" data-mine="place" data-at="${new Date(first.start).toISOString()}">${reader.zone ? placeOf(reader, reader.zone, first.start) : ''}</span><span class="alone">${placeOf(reader, zone, first.start)}</span></p>
<ol>${rows.map(
    (row) => html`<li class="${row.look}"${row.look === 'current' ? html` aria-current="step"` : null}>
<span class="at digits"><span class="mine">${mine(reader, 'time', row.start)}</span><span class="alone">${timeOf(reader, row.start, zone)}</span></span><span class="node">${NODES[row.look]}</span>
<div class="what">${row.look === 'current' ? html`<span class="live-mark">${reader.t('pages:session.now')}</span>` : null}<p class="subject${row.look === 'current' ? ' serif' : ''}">${nameOf(reader, row, languages)}</p>
<p class="who">${commaList(
      reader,
      row.speakers.map((speaker) => verbatim(speaker.nameIn[reader.locale] ?? speaker.name)),
    )}</p></div></li>`,
  )}</ol></nav>`;
}
