import { intlTag, type Locale } from '../locale.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file's size: `4.1 MB`. Units of 1000. */
export function formatBytes(bytes: number, locale: Locale): string {
  const step = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const format = new Intl.NumberFormat(intlTag(locale), {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  });
  return format.format(value);
}

/** The kind of a file as its name tells it, for people: `PDF`, `DOCX`; empty without one. */
export const fileKind = (name: string): string => (name.includes('.') ? (name.split('.').at(-1) ?? '').slice(0, 6).toUpperCase() : '');

/** A length of time: `20 mins`, `20分钟`. */
export const formatMinutes = (minutes: number, locale: Locale): string =>
  new Intl.NumberFormat(intlTag(locale), { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(minutes);

const SPANS: [unit: string, ms: number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** How long something took, in its two largest units: `4m 12s`, `2天3小时`. `ms`: not negative. */
export function formatSpan(ms: number, locale: Locale): string {
  const first = SPANS.findIndex(([, size]) => ms >= size);
  const [large, small] = first === -1 ? SPANS.slice(-1) : SPANS.slice(first);
  if (!large) return '';
  // Japanese has its own signs for units in the longer style only.
  const unitDisplay = locale === 'ja' ? 'short' : 'narrow';
  const say = ([unit, size]: [string, number], of: number) =>
    new Intl.NumberFormat(intlTag(locale), { style: 'unit', unit, unitDisplay }).format(Math.floor(of / size)).replace(/\s/g, '');
  const rest = ms % large[1];
  return small && rest >= small[1] ? [say(large, ms), say(small, rest)].join(locale === 'en' ? ' ' : '') : say(large, ms);
}

export const formatNumber = (value: number, locale: Locale): string => new Intl.NumberFormat(intlTag(locale)).format(value);

/** `A, B and C` in the reader's language. */
export const formatList = (items: readonly string[], locale: Locale): string => new Intl.ListFormat(intlTag(locale)).format(items);

const DAY = 86_400_000;
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How far off an instant is, in the largest unit that fits: `in 19 days`. */
export function formatAway(at: number, now: number, locale: Locale): string {
  const [unit, size] = STEPS.find(([, length]) => Math.abs(at - now) >= length) ?? ['minute', 60_000];
  return new Intl.RelativeTimeFormat(intlTag(locale), { numeric: 'always' }).format(Math.round((at - now) / size), unit);
}

/** What a language is called: in its own words, or in the reader's. */
export function languageName(lang: string, locale?: Locale): string {
  try {
    if (locale === undefined && lang === 'zh') return '中文';
    return new Intl.DisplayNames(locale ? intlTag(locale) : lang, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
