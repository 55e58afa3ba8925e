import { formatRange, sameDay } from '@plenary/i18n';
import { type Html, html, NOTHING } from '../html.ts';
import type { Reader } from '../reader.ts';
import { dateOf, mine, myPlace, placeOf, times } from '../words.ts';

/**
 * When a session is: as the viewer's clock says, then as the venue's does, both named. The day is the viewer's; the
 * venue's own is told where it is another. `.mine` stays hidden until the viewer's zone is known.
 */
export function whenOf(reader: Reader, span: { from: number; to: number }, zone: string): Html {
  const { from, to } = span;
  const otherDay = reader.zone !== null && !sameDay(from, reader.zone, from, zone);
  return html`<div ${times(reader, zone, from, 'when')}>
<p class="day mine">${mine(reader, 'date', from)}</p>
<p class="hours mine">${mine(reader, 'range', from, to)} ${myPlace(reader, from)} <span class="quiet">${reader.t('pages:times.yours')}</span></p>
<p class="day alone">${dateOf(reader, from, zone)}</p>
<p class="hours venue">${formatRange(from, to, zone, reader.locale)} <span class="whole">${placeOf(reader, zone, from)}</span><span class="other-day" data-venue-zone="${zone}" data-at="${new Date(from).toISOString()}"${otherDay ? NOTHING : html` hidden`}> · ${dateOf(reader, from, zone, 'short')}</span></p>
</div>`;
}
