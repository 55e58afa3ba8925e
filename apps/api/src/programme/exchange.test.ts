import { after, liveSession, person, sessionOf, talk } from '@plenary/domain/testing';
import { describe, expect, it } from 'vitest';
import { exchangeOf } from './exchange.ts';
import { numbersOf } from './numbers.ts';

const eventsOf = (state: ReturnType<typeof liveSession>) =>
  exchangeOf(state, 1, 0, 'en', 'https://example.org', (id) => `/${id}`).days.flatMap(({ events }) => events);
const identified = (state: ReturnType<typeof liveSession>) =>
  new Map(eventsOf(state).map(({ title, id, guid, slug, persons }) => [title, { id, guid, slug, persons: persons.map((one) => one.id) }]));

describe('the exchanged schedule', () => {
  it('PUB-15 identifiers of slots and people stay the same when a slot is left out, moved or added before them', () => {
    const state = liveSession();
    const before = identified(state);
    expect([...before.keys()]).toEqual(['slot-one', 'slot-two', 'slot-three']);
    const skipped = identified(after(state, 'host-chen', { name: 'running-order.skip', input: { slotId: 'slot-two' } }));
    expect([...skipped.keys()]).toEqual(['slot-one', 'slot-three']);
    const moved = identified(after(state, 'host-chen', { name: 'programme.move-slot', input: { slotId: 'slot-three', before: 'slot-two', partId: null } }));
    expect([...moved.keys()]).toEqual(['slot-one', 'slot-three', 'slot-two']);
    const { id: _, ...slot } = talk('slot-four', { speakerIds: ['speaker-zhao', 'speaker-minami'] });
    const added = identified(after(state, 'host-chen', { name: 'programme.add-slot', input: { ...slot, before: 'slot-two' } }));
    expect(added.size).toBe(4);
    for (const later of [skipped, moved, added]) for (const [title, identity] of later) if (before.has(title)) expect(identity).toEqual(before.get(title));
  });

  it('PUB-15 speakers have one number wherever they speak, none shared', () => {
    const state = sessionOf(
      ...['speaker-minami', 'speaker-zhao'].map((id) => ({ type: 'participant.added' as const, at: 0, participant: person(id, ['speaker']) })),
      ...[['speaker-zhao'], ['speaker-minami', 'speaker-zhao']].map((speakerIds, index) => ({
        type: 'slot.added' as const,
        at: 0,
        slot: talk(`slot-${index}`, { speakerIds }),
        before: null,
      })),
    );
    const people = eventsOf(state).flatMap(({ persons }) => persons);
    expect(new Set(people.map(({ id }) => id)).size).toBe(2);
    expect(new Set(people.map(({ id, name }) => `${id} ${name}`)).size).toBe(2);
  });

  it('PUB-15 numbers are positive, fit into 28 bits, and differ even where the ids’ hashes begin alike', () => {
    const alike = ['slot-14416', 'slot-19165'];
    const numbers = numbersOf(alike);
    expect(numbers).toEqual(numbersOf(alike.toReversed()));
    expect(new Set(numbers.values()).size).toBe(2);
    for (const id of alike) expect(numbersOf([id]).get(id)).toBe(0x21a928a);
    for (const number of numbersOf(Array.from({ length: 1_000 }, (_, index) => `slot-${index}`)).values()) {
      expect(number).toBeGreaterThan(0);
      expect(number).toBeLessThan(2 ** 28);
    }
  });
});
