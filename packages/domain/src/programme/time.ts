import { fail, ok, type Result } from '@plenary/contracts';
import { Temporal } from 'temporal-polyfill';

export const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
};
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
