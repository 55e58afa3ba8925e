import type { SessionState } from '@plenary/domain';
import { type Locale, text } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';
import { clockOf, daysOf, type Entry, endOf, entriesOf, guidOf, lengthOf, stampOf, zoned } from './entries.ts';
import { numbersOf } from './numbers.ts';

/** A file of the `schedule.json` / `schedule.xml` family, before it is written down. Field names are the format's. */
export type Exchange = ReturnType<typeof exchangeOf>;

/** What conference tools (the frab and pentabarf family) exchange about a conference, from one session. `origin`: our address. */
export function exchangeOf(state: SessionState, seq: number, now: number, locale: Locale, origin: string, fileUrl: (materialId: string) => string) {
  const t = createTranslator(locale);
  const { details } = state;
  const original = details.languages[0] ?? 'en';
  const words = (texts: Record<string, string>) => text(texts, locale, original).text;
  const entries = entriesOf(state, now, locale, (kind) => t(`common:kinds.${kind}`));
  const url = `${origin}/s/${details.slug}`;
  const room = words(details.venue) || words(details.title);
  const people = numbersOf(state.slots.flatMap(({ speakerIds }) => speakerIds));
  const event = (entry: Entry) => ({
    id: entry.id,
    guid: entry.guid,
    date: stampOf(entry.start, details.zone),
    start: clockOf(entry.start, details.zone),
    duration: lengthOf(entry),
    room,
    slug: `${details.slug}-${entry.id}`,
    url,
    title: entry.title,
    subtitle: '',
    language: entry.slot.language ?? original,
    track: entry.part || null,
    type: entry.slot.kind,
    abstract: entry.abstract,
    description: '',
    persons: entry.speakers.map((one) => ({
      id: people.get(one.id) ?? 0,
      guid: guidOf(one.id),
      name: one.name,
      public_name: one.name,
      biography: [one.position, one.affiliation].filter((part) => part !== '').join(', '),
    })),
    links: [],
    attachments: state.materials
      .filter(({ slotId }) => slotId === entry.slot.id)
      .map((file) => ({ title: file.name, url: origin + fileUrl(file.id), type: file.mime })),
  });
  const days = daysOf(entries, details.zone).map(({ date, entries: those }, index) => ({
    index: index + 1,
    date,
    day_start: stampOf(those[0]?.start ?? state.startsAt, details.zone),
    day_end: stampOf(those.at(-1)?.end ?? state.startsAt, details.zone),
    events: those.map(event),
  }));
  return {
    version: String(seq),
    base_url: origin,
    url,
    conference: {
      acronym: details.slug,
      title: words(details.title),
      description: words(details.description),
      start: zoned(state.startsAt, details.zone).toPlainDate().toString(),
      end: zoned(endOf(state, entries), details.zone).toPlainDate().toString(),
      daysCount: days.length,
      timeslot_duration: '00:05',
      time_zone_name: details.zone,
    },
    room: { name: room, guid: guidOf(`${state.id}-room`) },
    tracks: [...new Set(entries.map((entry) => entry.part).filter((part) => part !== ''))],
    days,
  };
}
