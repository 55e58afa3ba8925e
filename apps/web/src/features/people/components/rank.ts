import type { Participant } from '@plenary/contracts';
import { type SessionState, valuesOf } from '@plenary/domain';

const ORDER = ['host', 'owner', 'moderator', 'interpreter', 'recorder'] as const;

/** People with a part beyond listening: speakers first, in the order in which they speak, then those who run the session. */
export function peopleWithPart(state: SessionState): Participant[] {
  const turns = [...new Set(state.slots.flatMap((slot) => slot.speakerIds))];
  const rank = ({ roles, id }: Participant) => {
    if (roles.includes('speaker')) return turns.includes(id) ? turns.indexOf(id) : turns.length;
    return turns.length + 1 + ORDER.findIndex((role) => roles.includes(role));
  };
  return valuesOf(state.participants)
    .filter(({ removed, roles }) => !removed && roles.some((role) => role !== 'attendee'))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** Attendees whose name or affiliation holds what is looked for, in any case; by name, at most `most`. */
export function attendees(state: SessionState, sought: string, most: number): { shown: Participant[]; count: number } {
  const wanted = sought.trim().toLocaleLowerCase();
  const found = valuesOf(state.participants).filter(
    ({ removed, roles, name, nameIn, affiliation }) =>
      !removed && roles.every((role) => role === 'attendee') && [name, affiliation, ...Object.values(nameIn)].join(' ').toLocaleLowerCase().includes(wanted),
  );
  return { shown: found.sort((a, b) => a.name.localeCompare(b.name)).slice(0, most), count: found.length };
}
