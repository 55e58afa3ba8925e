import { describe, expect, it } from 'vitest';
import { localMinutes, offsetMinutes, placesOf, stripPieces, touchesNight } from './hours.ts';

const at = (iso: string) => Date.parse(iso);

describe("everyone's hours", () => {
  it('ED-4 reads the clock of a zone, halves of an hour and summer time included', () => {
    expect(localMinutes(at('2026-12-12T02:50:00Z'), 'Asia/Kolkata')).toBe(8 * 60 + 20);
    expect(localMinutes(at('2026-07-01T22:30:00Z'), 'Europe/Rome')).toBe(30);
  });

  it('ED-4 flags 23:00 to 06:00 as night, also when the slot only runs into it', () => {
    const twenty = (iso: string) => touchesNight(at(iso), at(iso) + 20 * 60_000, 'UTC');
    expect(twenty('2026-12-12T04:55:00Z')).toBe(true);
    expect(twenty('2026-12-12T22:50:00Z')).toBe(true);
    expect(twenty('2026-12-12T22:40:00Z')).toBe(false);
    expect(twenty('2026-12-12T06:00:00Z')).toBe(false);
  });

  it('ED-4 orders places from east to west', () => {
    expect(['Asia/Tokyo', 'Asia/Kolkata', 'UTC', 'America/New_York'].map((zone) => offsetMinutes(at('2026-12-12T02:00:00Z'), zone))).toEqual([
      540, 330, 0, -300,
    ]);
  });

  it('ED-5 shows a span over midnight as two pieces', () => {
    expect(stripPieces(at('2026-12-12T18:00:00Z'), at('2026-12-13T06:00:00Z'), 'UTC')).toEqual([
      { from: 0.75, to: 1 },
      { from: 0, to: 0.25 },
    ]);
    expect(stripPieces(at('2026-12-12T06:00:00Z'), at('2026-12-12T12:00:00Z'), 'UTC')).toEqual([{ from: 0.25, to: 0.5 }]);
  });

  it('ED-4 lists each place once', () => {
    const people = [
      { place: 'Kyoto', zone: 'Asia/Tokyo' },
      { place: 'Kyoto', zone: 'Asia/Tokyo' },
      { place: '', zone: 'America/Argentina/Buenos_Aires' },
      { place: 'Mars', zone: null },
    ];
    expect(placesOf(people).map(({ place }) => place)).toEqual(['Kyoto', '']);
  });
});
