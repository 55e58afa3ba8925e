const DAY = 1440;
const MINUTE = 60_000;
/** Nobody should have to speak from 23:00 to 06:00 of their own clock. */
const NIGHT = { from: 23 * 60, to: 6 * 60 };

const formats = new Map<string, Intl.DateTimeFormat>();
const formatFor = (zone: string) => {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(zone, made);
  return made;
};

/** Minutes since midnight on the clock of a zone. `instant` in ms since 1970. */
export function localMinutes(instant: number, zone: string): number {
  const parts = formatFor(zone).formatToParts(instant);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return value('hour') * 60 + value('minute');
}

export const isNightMinute = (minutes: number): boolean => minutes >= NIGHT.from || minutes < NIGHT.to;

/** Does any minute of a span fall into the night there? Both ends in ms since 1970. */
export function touchesNight(start: number, end: number, zone: string): boolean {
  const from = localMinutes(start, zone);
  const length = (end - start) / MINUTE;
  if (isNightMinute(from)) return true;
  return length > 0 && from + length > NIGHT.from;
}

/** A span on a strip of one day, as pieces from 0 to 1 of its width; a span over midnight is two pieces. */
export function stripPieces(start: number, end: number, zone: string): { from: number; to: number }[] {
  const from = localMinutes(start, zone);
  const length = Math.min((end - start) / MINUTE, DAY);
  const to = from + length;
  if (to <= DAY) return [{ from: from / DAY, to: to / DAY }];
  return [
    { from: from / DAY, to: 1 },
    { from: 0, to: (to - DAY) / DAY },
  ];
}

/** The night on the same strip. */
export const NIGHT_PIECES = [
  { from: 0, to: NIGHT.to / DAY },
  { from: NIGHT.from / DAY, to: 1 },
] as const;

/** How far ahead of UTC a zone is then, in minutes; east is positive. */
export const offsetMinutes = (instant: number, zone: string): number =>
  ((localMinutes(instant, zone) - localMinutes(instant, 'UTC') + DAY + DAY / 2) % DAY) - DAY / 2;

/** People by the clock they live by, each place once; whoever has no zone is left out. `place` is empty when nobody named the city. */
export function placesOf(people: readonly { place: string; zone: string | null }[]): { place: string; zone: string }[] {
  const places = new Map<string, { place: string; zone: string }>();
  for (const { place, zone } of people) {
    if (zone) places.set(`${zone} ${place}`, { place, zone });
  }
  return [...places.values()];
}
