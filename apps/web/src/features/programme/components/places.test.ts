import type { Slot } from '@plenary/contracts';
import { evolve, NOTHING, PLANNED, type SessionState } from '@plenary/domain';
import { describe, expect, it } from 'vitest';
import { drop, isMovable, placeAfter, placeInPart, step } from './places.ts';

const slot = (id: string, partId: string | null): Slot => ({
  id,
  partId,
  kind: 'talk',
  subject: { en: id },
  summary: {},
  speakerIds: [],
  language: null,
  minutes: 20,
});
const programme = (...slots: Slot[]): SessionState => ({
  ...NOTHING,
  phase: 'scheduled',
  slots,
  runs: Object.fromEntries(slots.map(({ id }) => [id, PLANNED])),
});
const state = programme(slot('a', 'one'), slot('b', 'one'), slot('c', 'two'), slot('d', 'two'));
const running = evolve(evolve(evolve(state, { type: 'slot.started', at: 1, slotId: 'a' }), { type: 'slot.done', at: 2, slotId: 'a' }), {
  type: 'slot.started',
  at: 2,
  slotId: 'b',
});

describe('a new slot', () => {
  const parts = [
    { id: 'one', title: { en: 'Part 1' } },
    { id: 'two', title: { en: 'Part 2' } },
  ];

  it('ED-8 comes after the chosen one in its part, the first of all in the first part', () => {
    expect(placeAfter(state, 'a')).toEqual({ partId: 'one', before: 'b' });
    expect(placeAfter({ ...programme(), parts }, null)).toEqual({ partId: 'one', before: null });
  });

  it('ED-12 made from the parts opens the first that is empty', () => {
    expect(placeInPart({ ...programme(slot('a', 'one')), parts })).toEqual({ partId: 'two', before: null });
    expect(placeInPart({ ...state, parts })).toBeNull();
  });
});

describe('moving a slot', () => {
  it('ED-6 changes places inside a part', () => {
    expect(step(state, 'b', 'earlier')).toEqual({ partId: 'one', before: 'a' });
    expect(step(state, 'a', 'later')).toEqual({ partId: 'one', before: 'c' });
    expect(step(state, 'c', 'later')).toEqual({ partId: 'two', before: null });
  });

  it('ED-6 changes only the part at its border', () => {
    expect(step(state, 'b', 'later')).toEqual({ partId: 'two', before: 'c' });
    expect(step(state, 'c', 'earlier')).toEqual({ partId: 'one', before: 'd' });
  });

  it('ED-6 goes nowhere from the ends', () => {
    expect(step(state, 'a', 'earlier')).toBeNull();
    expect(step(state, 'd', 'later')).toBeNull();
  });

  it('ED-7 leaves what runs or ran where it is, and puts nothing in front of it', () => {
    expect(isMovable(running, 'a') || isMovable(running, 'b')).toBe(false);
    expect(step(running, 'b', 'later')).toBeNull();
    expect(drop(running, 'd', 1)).toBeNull();
    expect(drop(running, 'd', 2)).toEqual({ partId: 'one', before: 'c' });
    expect(placeAfter(running, 'a')).toEqual({ partId: 'one', before: 'c' });
  });

  it('ED-6 takes the part of the slot above the place where it is dropped', () => {
    expect(drop(state, 'd', 1)).toEqual({ partId: 'one', before: 'b' });
    expect(drop(state, 'a', 4)).toEqual({ partId: 'two', before: null });
    expect(drop(state, 'd', 0)).toEqual({ partId: 'one', before: 'a' });
    expect(drop(state, 'b', 2)).toBeNull();
  });

  it('ED-8 puts a new slot after the chosen one, in its part, or at the end', () => {
    expect(placeAfter(state, 'b')).toEqual({ partId: 'one', before: 'c' });
    expect(placeAfter(state, null)).toEqual({ partId: 'two', before: null });
    expect(placeAfter(programme(), null)).toEqual({ partId: null, before: null });
  });
});
