import type { Localized, Proceedings } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { text } from '@plenary/i18n';
import { Temporal } from 'temporal-polyfill';
import { shortened } from './meta.ts';
import type { PublicReader, Reader } from './reader.ts';

/** `2026-12-12T10:00:00+08:00`: an instant with the venue's offset. */
export const zoned = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

type Held = {
  slug: string;
  title: Localized;
  description: Localized;
  venue: Localized;
  languages: readonly string[];
  zone: string;
  performers: readonly { name: string; position?: string; affiliation: string }[];
  status: 'EventScheduled' | 'EventCancelled';
  path: string;
};

/** schema.org's Event, with what a search engine shows of one. Text goes in as it was written; the data block escapes it. */
function event(reader: PublicReader, held: Held, { from, to }: { from: number; to: number }): Record<string, unknown> {
  const words = (texts: Localized) => text(texts, reader.locale, held.languages[0] ?? 'en').text;
  const url = reader.origin + held.path;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: words(held.title),
    ...(words(held.description) === '' ? {} : { description: shortened(words(held.description), 500) }),
    url,
    startDate: zoned(from, held.zone),
    endDate: zoned(to, held.zone),
    eventStatus: `https://schema.org/${held.status}`,
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url, ...(words(held.venue) === '' ? {} : { name: words(held.venue) }) },
    inLanguage: held.languages,
    isAccessibleForFree: true,
    organizer: { '@type': 'Organization', name: words(reader.organisation) || reader.t('common:product'), url: reader.origin },
    performer: held.performers.map(({ name, position = '', affiliation }) => ({
      '@type': 'Person',
      name,
      ...(position === '' ? {} : { jobTitle: position }),
      ...(affiliation === '' ? {} : { affiliation: { '@type': 'Organization', name: affiliation } }),
    })),
  };
}

export function eventOf(reader: PublicReader, state: SessionState, span: { from: number; to: number }): Record<string, unknown> {
  const ids = new Set(state.slots.flatMap((slot) => slot.speakerIds));
  const performers = [...ids].map((id) => state.participants[id]).filter((one) => one !== undefined);
  const { details } = state;
  return event(reader, { ...details, performers, status: state.phase === 'cancelled' ? 'EventCancelled' : 'EventScheduled', path: `/s/${details.slug}` }, span);
}

export function publishedEventOf(reader: Reader, published: Proceedings): Record<string, unknown> {
  const speakers = published.parts.flatMap((part) => part.slots).flatMap((slot) => slot.speakers);
  const performers = [...new Map(speakers.map((one) => [`${one.name} ${one.affiliation}`, one])).values()];
  return event(
    { ...reader, organisation: published.organisation },
    { ...published, performers, status: 'EventScheduled', path: `/p/${published.slug}` },
    { from: published.startedAt, to: published.endedAt },
  );
}
