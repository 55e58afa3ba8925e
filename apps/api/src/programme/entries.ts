import { createHash } from 'node:crypto';
import type { Participant, Slot } from '@plenary/contracts';
import { isOver, runOf, type SessionState, timetable } from '@plenary/domain';
import { text } from '@plenary/i18n';
import { Temporal } from 'temporal-polyfill';
import { numbersOf } from './numbers.ts';

/** One slot as conference tools exchange it. `start` and `end`: ms since 1970. */
export type Entry = {
  slot: Slot;
  id: number;
  guid: string;
  title: string;
  abstract: string;
  part: string;
  speakers: Participant[];
  start: number;
  end: number;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The formats want a UUID that stays the same from one export to the next. */
export function guidOf(id: string): string {
  if (UUID.test(id)) return id.toLowerCase();
  const hash = createHash('sha256').update(id).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}

/** The programme without what was left out; each text in `locale`, else in the original. `kinds` names what has no subject. */
export function entriesOf(state: SessionState, now: number, locale: string, kinds: (kind: Slot['kind']) => string): Entry[] {
  const original = state.details.languages[0] ?? 'en';
  const numbers = numbersOf(state.slots.map(({ id }) => id));
  return timetable(state, now)
    .filter(({ slot }) => runOf(state, slot.id).state !== 'skipped')
    .map(({ slot, start, end }) => ({
      slot,
      start,
      end,
      id: numbers.get(slot.id) ?? 0,
      guid: guidOf(slot.id),
      title: text(slot.subject, locale, original).text || kinds(slot.kind),
      abstract: text(slot.summary, locale, original).text,
      part: text(state.parts.find((part) => part.id === slot.partId)?.title ?? {}, locale, original).text,
      speakers: slot.speakerIds.map((id) => state.participants[id]).filter((one) => one !== undefined),
    }));
}

export type Day = { date: string; entries: Entry[] };
export const zoned = (at: number, zone: string): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** The programme by the venue's days. */
export function daysOf(entries: readonly Entry[], zone: string): Day[] {
  const days = Map.groupBy(entries, ({ start }) => zoned(start, zone).toPlainDate().toString());
  return [...days].map(([date, those]) => ({ date, entries: those }));
}

/** `10:00` at the venue. */
export const clockOf = (at: number, zone: string): string => zoned(at, zone).toPlainTime().toString({ smallestUnit: 'minute' });
/** `2026-12-12T10:00:00+08:00` */
export const stampOf = (at: number, zone: string): string => zoned(at, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
/** `00:20` */
export const lengthOf = ({ start, end }: Entry): string => {
  const minutes = Math.round((end - start) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
/** When the whole is over, in ms since 1970. */
export const endOf = (state: SessionState, entries: readonly Entry[]): number =>
  isOver(state) && state.endedAt !== null ? state.endedAt : (entries.at(-1)?.end ?? state.startsAt);
