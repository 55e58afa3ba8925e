import { COMMON_ZONES, cityOf, offsetOf } from '@plenary/i18n';
import { type Html, html } from '../html.ts';
import { ICONS } from '../icons.ts';
import type { Reader } from '../reader.ts';

/** Chooses the zone in which times are shown, by a plain form; the choice is remembered for every page. */
export function zoneChooser(reader: Reader, at: number): Html {
  const { t, locale, zone } = reader;
  const zones = zone !== null && !COMMON_ZONES.includes(zone) ? [zone, ...COMMON_ZONES] : COMMON_ZONES;
  return html`<details class="pick zone"><summary><span class="times-in">${t('pages:times.in')}</span> <span class="mine"><span data-mine="place" data-at="${new Date(at).toISOString()}">${zone ? t('common:time.offset', { city: cityOf(zone, locale), offset: offsetOf(zone, at) }) : ''}</span></span><span class="alone">${t('pages:times.choose')}</span>${ICONS.down}</summary>
<form method="get" action="${reader.path}"><label for="zone">${t('pages:times.label')}</label>
<select id="zone" name="zone"><option value="">${t('pages:times.only-venue')}</option>${zones.map((one) => html`<option value="${one}"${one === zone ? html` selected` : null}>${t('common:time.offset', { city: cityOf(one, locale), offset: offsetOf(one, at) })}</option>`)}</select>
<button class="act">${t('pages:times.show')}</button></form></details>`;
}
