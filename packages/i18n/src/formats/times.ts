import { intlTag, type Locale } from '../locale.ts';

/** Making a formatter costs far more than using it, and pages use the same few. */
const made = new Map<string, Intl.DateTimeFormat>();
const formatter = (locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(intlTag(locale), { ...options, timeZone: zone });
  // Zone names can come from callers: the cache must not grow with them.
  if (made.size > 500) made.clear();
  made.set(key, fresh);
  return fresh;
};

/** `10:50`, or `10:50:20` with seconds. The same digits in every language. `at`: ms since 1970; `zone`: an IANA name. */
export function formatTime(at: number, zone: string, locale: Locale, seconds = false): string {
  const parts = formatter(locale, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).formatToParts(at);
  const digits = (type: Intl.DateTimeFormatPartTypes) => (parts.find((part) => part.type === type)?.value ?? '').padStart(2, '0');
  return [digits('hour'), digits('minute'), ...(seconds ? [digits('second')] : [])].join(':');
}

const DATE_STYLES = {
  /** Saturday 12 December 2026 */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 12 December 2026 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** Sat 12 December */
  short: { weekday: 'short', day: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof DATE_STYLES;

/** A day in a zone, in words. English is set without the comma after the weekday, which some versions of the locale data put there; Japanese with its own brackets around it. */
export function formatDate(at: number, zone: string, locale: Locale, style: DateStyle = 'full'): string {
  const words = formatter(locale, zone, DATE_STYLES[style]).format(at);
  if (locale === 'en') return words.replace(',', '');
  return locale === 'ja' ? words.replace('(', '（').replace(')', '）') : words;
}

/** Are two instants on the same calendar day, each in its zone? */
export const sameDay = (a: number, zoneA: string, b: number, zoneB: string): boolean =>
  formatDate(a, zoneA, 'en', 'long') === formatDate(b, zoneB, 'en', 'long');

/** `10:00–13:20`. An end on a later day is written with that day. */
export function formatRange(from: number, to: number, zone: string, locale: Locale): string {
  const end = formatTime(to, zone, locale);
  return `${formatTime(from, zone, locale)}–${sameDay(from, zone, to, zone) ? end : `${end} (${formatDate(to, zone, locale, 'short')})`}`;
}

/** `UTC+5:30`, as it is in that zone at that instant (summer time counted); `UTC` for none. */
export function offsetOf(zone: string, at: number): string {
  const name =
    formatter('en', zone, { timeZoneName: 'shortOffset' })
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT+0' || name === 'GMT' || name === 'UTC' ? 'UTC' : name.replace('GMT', 'UTC');
}

/** What a clock shows: `04:12`, `1:04:12`, and `+01:36` once the time is over. */
export function formatClock(ms: number): string {
  const seconds = ms >= 0 ? Math.floor(ms / 1000) : Math.ceil(-ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return `${ms < 0 ? '+' : ''}${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A place in a recording: `0:53`, hours and minutes. */
export const formatPlace = (ms: number): string => `${Math.floor(ms / 3_600_000)}:${String(Math.floor(ms / 60_000) % 60).padStart(2, '0')}`;
