import { fail, ok, type Result } from '@plenary/contracts';
import { Temporal } from 'temporal-polyfill';

/** Zones that are there: to find that out is the dearest thing in coming in, and thousands come from the same few. */
const known = new Set<string>();
/** A name may be written in small and large letters, so nobody fills the memory with them. */
const MOST_KNOWN = 1_000;

export function isZone(zone: string): boolean {
  if (known.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return false;
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.add(zone);
  return true;
}
export const unknownZone = (zone: string) => fail('unknown-zone', { fields: { zone: { code: 'not-a-zone' } }, params: { zone } });

/** ms since 1970 of a wall-clock time in a zone. Refused: a zone nobody has, a day the calendar has not, an hour that the clocks skip. */
export function instantOf(start: string, zone: string): Result<number> {
  if (!isZone(zone)) return unknownZone(zone);
  try {
    const wall = Temporal.PlainDateTime.from(start, { overflow: 'reject' });
    return ok(wall.toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds);
  } catch {
    return fail('impossible-time', { fields: { start: { code: 'not-a-time' } }, params: { start, zone } });
  }
}

/** ISO 8601 at the clock of a zone, `2026-12-12T10:00:00+08:00`. `at`: ms since 1970. */
export const isoIn = (at: number, zone: string): string => Temporal.Instant.fromEpochMilliseconds(at).toString({ timeZone: zone, smallestUnit: 'second' });
