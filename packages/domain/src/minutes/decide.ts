import { fail, ok } from '@plenary/contracts';
import type { CommandsOf, Deciders } from '../session/rules.ts';

export const decideMinutes: Deciders<CommandsOf<'minutes'>> = {
  'minutes.publish': (state, { version, contentId, note }, { now }) => {
    if (state.phase !== 'ended' && state.phase !== 'published') return fail('not-ended');
    return version === state.published.length + 1 ? ok([{ type: 'minutes.published', at: now, version, contentId, note }]) : fail('minutes-moved');
  },
};
