import type { Exchange } from './exchange.ts';

/** `schedule.json`. */
export const scheduleJson = ({ version, base_url, url, conference, room, tracks, days }: Exchange): string =>
  JSON.stringify(
    {
      schedule: {
        generator: { name: 'Plenary', version: '1' },
        version,
        base_url,
        url,
        conference: {
          ...conference,
          rooms: [{ ...room, slug: conference.acronym, capacity: null }],
          tracks: tracks.map((name) => ({ name, slug: name })),
          days: days.map(({ events, ...day }) => ({ ...day, rooms: { [room.name]: events } })),
        },
      },
    },
    null,
    2,
  );
