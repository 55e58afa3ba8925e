import { type Command, LIMITS, type Participant, Person, type Role } from '@plenary/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolve } from '../session/evolve.ts';
import type { SessionState } from '../session/state.ts';
import { view } from '../session/view.ts';
import { rightsOf } from '../stage/rights.ts';
import { act, after, CAST, liveSession, newcomer, person } from '../testing/index.ts';

const host = 'host-chen';
const somebody = newcomer(['speaker'], { name: 'Meng Yining' });
const setRoles = (participantId: string, roles: Role[]): Command => ({ name: 'people.set-roles', input: { participantId, roles } });
const remove = (participantId: string): Command => ({ name: 'people.remove', input: { participantId } });

describe('people', () => {
  it('PE-1 a host adds people with one or several roles', () => {
    const state = after(liveSession(), host, { name: 'people.add', input: { ...somebody, roles: ['speaker', 'recorder'] } }, 0, 'person-meng');
    expect(state.participants['person-meng']).toMatchObject({ name: 'Meng Yining', roles: ['speaker', 'recorder'], removed: false });
  });

  it("PE-2 the owner's role is never given in a session", () => {
    expect(act(liveSession(), host, { name: 'people.add', input: { ...somebody, roles: ['owner'] } }).refused).toBe('not-allowed');
    expect(act(liveSession(), host, setRoles('attendee-nair', ['owner'])).refused).toBe('not-allowed');
  });

  it('PE-3 a session keeps somebody who can drive it', () => {
    const alone = evolve(liveSession(), { type: 'participant.removed', at: 0, participantId: 'owner-ana' });
    expect(act(alone, host, setRoles(host, ['attendee'])).refused).toBe('last-host');
    expect(act(alone, host, remove(host)).refused).toBe('last-host');
  });

  it('PE-23 two hosts who tick different roles at once both get what they ticked', () => {
    const roles = fc.uniqueArray(fc.constantFrom<Role>('host', 'moderator', 'speaker', 'interpreter', 'recorder', 'attendee'), { minLength: 1 });
    const set = (state: SessionState, wanted: Role[], was: Role[]) => {
      const given = act(state, 'owner-ana', { name: 'people.set-roles', input: { participantId: 'attendee-nair', roles: wanted, was } });
      return given.refused ?? given.state.participants['attendee-nair']?.roles;
    };
    fc.assert(
      fc.property(roles, roles, roles, (seen, one, other) => {
        const before = after(liveSession(), 'owner-ana', setRoles('attendee-nair', seen));
        const between = after(before, 'owner-ana', { name: 'people.set-roles', input: { participantId: 'attendee-nair', roles: one, was: seen } });
        const both = set(between, other, seen);
        // A role is there that one of them gave, or that both left.
        const expected = [...new Set([...seen, ...one, ...other])].filter((role) =>
          seen.includes(role) ? one.includes(role) && other.includes(role) : one.includes(role) || other.includes(role),
        );
        expect(expected.length === 0 ? 'invalid-input' : new Set(expected)).toEqual(typeof both === 'string' ? both : new Set(both));
      }),
    );
  });

  it('PE-23 whoever does not say what they saw sets the roles as a whole', () => {
    const before = after(liveSession(), host, setRoles('attendee-nair', ['speaker', 'recorder']));
    expect(after(before, host, setRoles('attendee-nair', ['recorder', 'interpreter'])).participants['attendee-nair']?.roles).toEqual([
      'recorder',
      'interpreter',
    ]);
  });

  it('PE-18 an owner is not removed from a session of their own organisation', () => {
    expect(act(liveSession(), host, remove('owner-ana')).refused).toBe('not-allowed');
  });

  it('PE-19 whoever has a part comes in however many listen, and who was let go leaves room', () => {
    const listeners = Array.from({ length: LIMITS.participants }, (_, n) => person(`attendee-${n}-of-many`, ['attendee']));
    const state = liveSession();
    const full = { ...state, participants: { ...state.participants, ...Object.fromEntries(listeners.map((one) => [one.id, one])) } };
    const add = (role: Role): Command => ({ name: 'people.add', input: { ...somebody, roles: [role] } });
    expect(act(full, host, add('attendee')).refused).toBe('too-many');
    expect(act(full, host, add('speaker')).refused).toBeNull();
    const gone = Object.fromEntries(listeners.slice(0, CAST.length + 1).map((one) => [one.id, { ...one, removed: true }]));
    expect(act({ ...full, participants: { ...full.participants, ...gone } }, host, add('attendee')).refused).toBeNull();
  });

  it('PE-20 a zone that nobody has is refused, and keeps nobody at the door', () => {
    const zone = 'Mars/Base';
    expect(act(liveSession(), host, { name: 'people.add', input: { ...somebody, zone, roles: ['speaker'] } }).refused).toBe('unknown-zone');
    expect(act(liveSession(), host, { name: 'people.edit', input: { participantId: 'attendee-nair', zone } }).refused).toBe('unknown-zone');
    const entered = after(liveSession(), null, { name: 'people.enter', input: { ...somebody, zone, roles: ['attendee'] } }, 0, 'person-meng');
    expect(entered.participants['person-meng']).toMatchObject({ name: 'Meng Yining', zone: null });
  });

  it('PE-4 who is removed loses every right and leaves the stage, and stays where they were credited', () => {
    const onStage = after(liveSession(), host, { name: 'stage.bring', input: { participantId: 'attendee-nair' } });
    const gone = after(onStage, host, remove('attendee-nair'));
    expect(gone.onStage).toEqual([]);
    expect(rightsOf(gone, 'attendee-nair')).toBeNull();
    expect(act(gone, 'attendee-nair', { name: 'qna.ask', input: { text: 'Why?', language: null, anonymous: false, namedInMinutes: true } }).refused).toBe(
      'not-allowed',
    );
    expect(view(after(liveSession(), host, remove('speaker-minami')), { person: 'attendee-mei' }).participants['speaker-minami']?.name).toBe('minami');
  });

  it('PE-5 attendees are known to the crew and to themselves; who has a part is known to all', () => {
    const seen = view(liveSession(), { person: 'attendee-nair' }).participants;
    expect(Object.keys(seen)).toContain('speaker-minami');
    expect(Object.keys(seen)).toContain('attendee-nair');
    expect(Object.keys(seen)).not.toContain('attendee-mei');
    expect(Object.keys(view(liveSession(), { person: 'moderator-wilk' }).participants)).toContain('attendee-mei');
  });

  it('PE-6 only hosts and the owner manage people', () => {
    for (const by of ['moderator-wilk', 'speaker-minami', 'recorder-liu', 'attendee-nair']) {
      expect(act(liveSession(), by, remove('attendee-mei')).refused).toBe('not-allowed');
      expect(act(liveSession(), by, setRoles(by, ['host'])).refused).toBe('not-allowed');
    }
  });

  it('Q-40 a country is given by its code or not at all; what was recorded before has none', () => {
    const from = (country: string | null) => ({ name: 'people.edit' as const, input: { participantId: 'attendee-nair', country } });
    expect(after(liveSession(), host, from('IN')).participants['attendee-nair']?.country).toBe('IN');
    const { country: _, ...older } = person('attendee-old', ['attendee']);
    const folded = evolve(liveSession(), { type: 'participant.added', at: 0, participant: older as Participant });
    expect(folded.participants['attendee-old']?.country).toBeNull();
    for (const wrong of ['in', 'IND', 'India', '', '1A']) expect(Person.shape.country.safeParse(wrong).success).toBe(false);
  });
});
