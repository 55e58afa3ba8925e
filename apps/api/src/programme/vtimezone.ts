import { Temporal } from 'temporal-polyfill';

const YEAR = { years: 1 };

/** `+0530`, as iCalendar writes an offset. */
const offsetOf = (at: Temporal.ZonedDateTime): string => at.offset.replaceAll(':', '').slice(0, 5);
const wall = (at: Temporal.PlainDateTime): string => at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

const observance = (from: string, to: string, begins: Temporal.PlainDateTime, summer: boolean): string[] => {
  const kind = summer ? 'DAYLIGHT' : 'STANDARD';
  return [`BEGIN:${kind}`, `DTSTART:${wall(begins)}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, `END:${kind}`];
};

/**
 * RFC 5545's description of a zone around an instant: the changes of its clocks from a year before to a year after, each as it
 * was decided, without a rule that would guess at other years.
 */
export function vtimezone(zone: string, around: number): string {
  const middle = Temporal.Instant.fromEpochMilliseconds(around).toZonedDateTimeISO(zone);
  const end = middle.add(YEAR);
  const start = middle.subtract(YEAR);
  const winter = [start.with({ month: 1, day: 1 }), start.with({ month: 7, day: 1 })].reduce((a, b) =>
    a.offsetNanoseconds <= b.offsetNanoseconds ? a : b,
  ).offsetNanoseconds;
  const lines = observance(offsetOf(start), offsetOf(start), Temporal.PlainDateTime.from('1970-01-01T00:00'), start.offsetNanoseconds > winter);
  for (
    let change = start.getTimeZoneTransition('next');
    change && Temporal.ZonedDateTime.compare(change, end) < 0;
    change = change.getTimeZoneTransition('next')
  ) {
    const before = change.subtract({ nanoseconds: 1 });
    // An observance begins at the hour that the clocks showed before they changed.
    lines.push(
      ...observance(
        offsetOf(before),
        offsetOf(change),
        change.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime(),
        change.offsetNanoseconds > winter,
      ),
    );
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
}
