import { fail, LIMITS, ok, type Participant, type RecordedEvent, type Result, type Role } from '@plenary/contracts';
import { isZone, unknownZone } from '../programme/time.ts';
import { valuesOf } from '../session/record.ts';
import type { CommandsOf, Context, Deciders } from '../session/rules.ts';
import type { SessionState } from '../session/state.ts';
import { editOf } from '../session/texts.ts';

const present = (state: SessionState, id: string) => {
  const participant = state.participants[id];
  return participant && !participant.removed ? participant : null;
};
const isHost = (roles: readonly Role[]) => roles.includes('host') || roles.includes('owner');
/** A session that somebody drives keeps somebody who can. */
const lastHost = (state: SessionState, id: string) => !valuesOf(state.participants).some((one) => one.id !== id && !one.removed && isHost(one.roles));

/** They are counted one by one only where there may be too many. */
const isFull = (all: readonly Participant[]) => all.length >= LIMITS.participants && all.filter(({ removed }) => !removed).length >= LIMITS.participants;

const add = (
  state: SessionState,
  participant: Omit<Extract<RecordedEvent, { type: 'participant.added' }>['participant'], 'id' | 'removed'>,
  { now, id }: Context,
): Result<RecordedEvent[]> => {
  // Who has a part comes in however many listen, and who was let go leaves room.
  const listens = participant.roles.every((role) => role === 'attendee');
  if (listens && isFull(valuesOf(state.participants))) return fail('too-many', { params: { max: LIMITS.participants } });
  return ok([{ type: 'participant.added', at: now, participant: { ...participant, id, removed: false } }]);
};

/** The owner's role comes with the organisation's account, never from a session. */
const unlessOwner = (roles: readonly Role[], otherwise: () => Result<RecordedEvent[]>): Result<RecordedEvent[]> =>
  roles.includes('owner') ? fail('not-allowed') : otherwise();

/** When somebody who saw `was` wants `wanted`: what they did not see they do not take away, and what others took they do not give again. */
const rolesAfter = (given: readonly Role[], wanted: readonly Role[], was: readonly Role[]): Role[] => {
  const theirs = wanted.filter((role) => given.includes(role) || !was.includes(role));
  const others = given.filter((role) => !was.includes(role));
  return [...new Set([...theirs, ...others])];
};

const unlessUnknown = (zone: string | null | undefined) => (zone == null || isZone(zone) ? null : unknownZone(zone));

export const decidePeople: Deciders<CommandsOf<'people'>> = {
  'people.add': (state, participant, context) => unlessUnknown(participant.zone) ?? unlessOwner(participant.roles, () => add(state, participant, context)),
  // A browser may know a zone that we do not: nobody stays outside for that.
  'people.enter': (state, participant, context) => add(state, { ...participant, zone: unlessUnknown(participant.zone) ? null : participant.zone }, context),

  'people.edit': (state, { participantId, ...changes }, { now }) => {
    const participant = present(state, participantId);
    if (!participant) return fail('not-found');
    return unlessUnknown(changes.zone) ?? ok([{ type: 'participant.edited', at: now, participantId, changes: editOf(participant, changes) }]);
  },

  'people.set-roles': (state, { participantId, roles: wanted, was }, { now }) => {
    const participant = present(state, participantId);
    if (!participant) return fail('not-found');
    const roles = rolesAfter(participant.roles, wanted, was ?? participant.roles);
    if (roles.length === 0) return fail('invalid-input', { fields: { roles: { code: 'empty' } } });
    if (isHost(participant.roles) && !isHost(roles) && lastHost(state, participantId)) return fail('last-host');
    if (participant.roles.includes('owner') !== roles.includes('owner')) return fail('not-allowed');
    return ok([{ type: 'participant.roles-set', at: now, participantId, roles }]);
  },

  'people.remove': (state, { participantId }, { now, actor }) => {
    const participant = present(state, participantId);
    if (!participant) return fail('not-found');
    if (participantId === actor.participantId || (isHost(participant.roles) && lastHost(state, participantId))) return fail('last-host');
    // An owner comes by their account, at every door of their organisation: they cannot be locked out of one.
    if (participant.roles.includes('owner')) return fail('not-allowed');
    const leaving: RecordedEvent[] = state.onStage.includes(participantId) ? [{ type: 'stage.released', at: now, participantId }] : [];
    return ok([...leaving, { type: 'participant.removed', at: now, participantId }]);
  },
};
