import { type SessionState, timetable } from '@plenary/domain';
import { formatRange, formatTime, type Locale } from '@plenary/i18n';

/** From when to when a session is planned, by the venue's clock: `10:00–13:20`; its start alone, while it has no slots. */
export function sessionHours(state: SessionState, locale: Locale): string {
  const { startsAt, details } = state;
  const end = timetable(state, startsAt).at(-1)?.plannedEnd;
  return end === undefined ? formatTime(startsAt, details.zone, locale) : formatRange(startsAt, end, details.zone, locale);
}
