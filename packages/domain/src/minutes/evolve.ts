import type { EventsOf, Evolvers } from '../session/rules.ts';

export const evolveMinutes: Evolvers<EventsOf<'minutes'>> = {
  'minutes.published': (state, { version, contentId, note, at }) => ({
    ...state,
    phase: 'published',
    published: [...state.published, { version, at, contentId, note }],
  }),
};
