import { fail, LIMITS, ok, type RecordedEvent } from '@plenary/contracts';
import type { CommandsOf, Deciders } from '../session/rules.ts';
import { isOver, NOTHING, type SessionState } from '../session/state.ts';
import { editOf, isUnnamed, UNNAMED } from '../session/texts.ts';
import { instantOf } from './time.ts';

/** The languages, as they are to be. Nothing happens when they are so already. */
const speaks = (state: SessionState, languages: string[], now: number): RecordedEvent[] =>
  languages.join() === state.details.languages.join() ? [] : [{ type: 'session.edited', at: now, changes: { languages }, startsAt: state.startsAt }];

export const decideSession: Deciders<CommandsOf<'session'>> = {
  'session.create': (state, { organisationId, ...details }, { now, id }) => {
    if (state !== NOTHING) return fail('slug-taken');
    const startsAt = instantOf(details.start, details.zone);
    return startsAt.ok ? ok([{ type: 'session.created', at: now, id, organisationId, details, startsAt: startsAt.value }]) : startsAt;
  },

  'session.edit': (state, input, { now }) => {
    const changes = editOf(state.details, input);
    if (isUnnamed(changes.title)) return UNNAMED;
    const startsAt = instantOf(changes.start ?? state.details.start, changes.zone ?? state.details.zone);
    return startsAt.ok ? ok([{ type: 'session.edited', at: now, changes, startsAt: startsAt.value }]) : startsAt;
  },

  'session.add-language': (state, { language }, { now }) => {
    const { languages } = state.details;
    if (languages.includes(language)) return ok([]);
    return languages.length >= LIMITS.languages ? fail('too-many', { params: { max: LIMITS.languages } }) : ok(speaks(state, [...languages, language], now));
  },

  'session.remove-language': (state, { language }, { now }) => {
    const left = state.details.languages.filter((one) => one !== language);
    return left.length === 0 ? fail('invalid-input', { fields: { language: { code: 'empty' } } }) : ok(speaks(state, left, now));
  },

  'session.set-original': (state, { language }, { now }) => {
    const { languages } = state.details;
    return languages.includes(language) ? ok(speaks(state, [language, ...languages.filter((one) => one !== language)], now)) : fail('not-found');
  },

  'session.schedule': (state, _, { now }) => {
    if (state.phase !== 'draft') return fail(isOver(state) ? 'session-over' : 'session-already-live');
    return state.slots.length === 0 ? fail('no-slots') : ok([{ type: 'session.scheduled', at: now }]);
  },

  'session.cancel': (state, _, { now, actor }) => {
    // What was held is called off by nobody. Only the house itself takes it away, as it does with a demonstration that has had its day.
    if (isOver(state) && actor.participantId !== null) return fail('session-over');
    return state.phase === 'live' ? fail('session-already-live') : ok([{ type: 'session.cancelled', at: now }]);
  },
};
