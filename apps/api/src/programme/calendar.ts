import type { SessionState } from '@plenary/domain';
import { type Locale, text } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { clockOf, endOf, entriesOf, zoned } from './entries.ts';
import { vtimezone } from './vtimezone.ts';

/**
 * A session as an iCalendar file (RFC 5545), at the venue's hours and with its zone described. The UID stays, and `seq` grows with every
 * change, so that a calendar that has the event replaces it.
 */
export function calendarOf(state: SessionState, seq: number, now: number, locale: Locale, origin: string): string {
  const t = createTranslator(locale);
  const { details } = state;
  const { zone } = details;
  const original = details.languages[0] ?? 'en';
  const words = (texts: Record<string, string>) => text(texts, locale, original).text;
  const entries = entriesOf(state, now, locale, (kind) => t(`common:kinds.${kind}`));
  const from = state.startedAt ?? state.startsAt;
  const url = `${origin}/s/${details.slug}`;
  const programme = entries.map(
    (entry) => `${clockOf(entry.start, zone)} ${entry.title}${entry.speakers.length > 0 ? ` (${entry.speakers.map(({ name }) => name).join(', ')})` : ''}`,
  );
  const calendar = ical({
    name: words(details.title),
    prodId: { company: 'Plenary', product: 'Plenary' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: (name) => vtimezone(name, from) },
  });
  calendar.createEvent({
    id: `${state.id}@plenary`,
    sequence: seq,
    stamp: new Date(now),
    start: zoned(from, zone),
    end: zoned(Math.max(endOf(state, entries), from + 60_000), zone),
    timezone: zone,
    summary: words(details.title),
    description: [words(details.description), programme.join('\n'), url].filter((part) => part !== '').join('\n\n'),
    location: words(details.venue) || url,
    url,
    status: state.phase === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
