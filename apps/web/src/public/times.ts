import { cityOf, formatDate, formatRange, formatTime, isZone, type Locale, negotiate, offsetOf, sameDay } from '@plenary/i18n';

const YEAR_S = 31_536_000;
const cookie = (name: string): string | null => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1] ?? null;
const stored = (): string | null => {
  try {
    return localStorage.getItem('plenary.zone');
  } catch {
    return null;
  }
};

/** The zone in which this reader lives: what they chose in the application, else what the browser says. */
const zoneHere = (): string => {
  const chosen = stored();
  return chosen && isZone(chosen) ? chosen : new Intl.DateTimeFormat().resolvedOptions().timeZone;
};

const WRITERS: Record<string, (element: HTMLElement, zone: string, locale: Locale) => string> = {
  time: (element, zone, locale) => formatTime(at(element), zone, locale),
  date: (element, zone, locale) => formatDate(at(element), zone, locale),
  short: (element, zone, locale) => formatDate(at(element), zone, locale, 'short'),
  range: (element, zone, locale) => formatRange(at(element), Date.parse(element.dataset['to'] ?? ''), zone, locale),
  city: (_, zone, locale) => cityOf(zone, locale),
  offset: (element, zone) => offsetOf(zone, at(element)),
  place: (element, zone, locale) => `${cityOf(zone, locale)}${locale === 'en' ? ', ' : locale === 'zh' ? '，' : '、'}${offsetOf(zone, at(element))}`,
};
const at = (element: HTMLElement): number => Date.parse(element.getAttribute('datetime') ?? element.dataset['at'] ?? '');

/**
 * Writes the viewer's own times beside the venue's when the server did not know the zone yet, and tells it for the next page.
 * A zone chosen on these pages is left alone.
 */
export function fillTimes(page: Document): void {
  const root = page.documentElement;
  const chosen = cookie('zone');
  if (chosen !== null && chosen !== '') return;
  const zone = zoneHere();
  if (!isZone(zone)) return;
  page.cookie = `zone-here=${zone}; path=/; max-age=${YEAR_S}; samesite=lax`;
  if (root.dataset['zone'] === zone) return;
  const locale = negotiate(root.lang);
  for (const element of page.querySelectorAll<HTMLElement>('[data-mine]')) {
    const write = WRITERS[element.dataset['mine'] ?? ''];
    if (write) element.textContent = write(element, zone, locale);
  }
  for (const element of page.querySelectorAll<HTMLElement>('[data-venue-zone]')) {
    const venue = element.dataset['venueZone'] ?? 'UTC';
    element.hidden = sameDay(at(element), zone, at(element), venue);
  }
  for (const element of page.querySelectorAll<HTMLElement>('.times')) {
    const venue = element.dataset['venue'] ?? 'UTC';
    element.classList.toggle('one', cityOf(zone, 'en') === cityOf(venue, 'en') && offsetOf(zone, at(element)) === offsetOf(venue, at(element)));
  }
  root.dataset['zone'] = zone;
}
