import type { Participant, Role, Slot } from '@plenary/contracts';
import { evolve, NOTHING, PLANNED, type SessionState } from '@plenary/domain';
import { describe, expect, it } from 'vitest';
import { alertsOf } from './alerts.ts';
import { onStageOf } from './on-stage.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-12-12T02:00:00Z');
const slot = (id: string, ...speakerIds: string[]): Slot => ({
  id,
  partId: null,
  kind: 'talk',
  subject: { en: id },
  summary: {},
  speakerIds,
  language: null,
  minutes: 20,
});
const person = (id: string, ...roles: Role[]): Participant => ({
  id,
  name: id,
  nameIn: {},
  position: '',
  positionIn: {},
  affiliation: '',
  affiliationIn: {},
  place: '',
  country: null,
  zone: null,
  language: null,
  roles,
  removed: false,
});
const people = (...all: Participant[]) => Object.fromEntries(all.map((one) => [one.id, one]));
const state: SessionState = {
  ...NOTHING,
  phase: 'scheduled',
  startsAt: START,
  slots: [slot('one', 'ann'), slot('two', 'bob'), slot('three')],
  runs: { one: PLANNED, two: PLANNED, three: PLANNED },
  participants: people(person('host', 'host'), person('ann', 'speaker'), person('bob', 'speaker'), person('rec', 'recorder'), person('eve', 'attendee')),
};
const open = evolve(state, { type: 'doors.opened', at: START - 10 * MINUTE });
const running = evolve(open, { type: 'slot.started', at: START, slotId: 'one' });
const kinds = (now: number, here: string[] | null, of = running) => alertsOf(of, now, here && new Set(here)).map((alert) => alert.kind);
const everybody = ['host', 'ann', 'bob', 'rec'];

describe('what needs the host', () => {
  it('HC-1 is nothing while everybody who is needed is here', () => {
    expect(kinds(START + MINUTE, everybody)).toEqual([]);
  });

  it('HC-1 is a coming speaker who is not here, and the one of the running slot more urgently', () => {
    expect(alertsOf(running, START + MINUTE, new Set(['rec'])).map((alert) => [alert.kind, alert.tone, 'slot' in alert && alert.slot.id])).toEqual([
      ['speaker-away', 'red', 'one'],
      ['speaker-away', 'amber', 'two'],
    ]);
  });

  it('HC-1 says nobody is away while it is not known who is here', () => {
    expect(kinds(START + MINUTE, null)).toEqual([]);
  });

  it('HC-1 is closed doors near the start, and a session that nobody records', () => {
    expect(kinds(START - 60 * MINUTE, everybody, state)).toEqual([]);
    expect(kinds(START - 10 * MINUTE, everybody, state)).toEqual(['doors-closed']);
    expect(kinds(START + MINUTE, everybody, { ...running, participants: people(person('ann', 'speaker'), person('bob', 'speaker')) })).toEqual(['no-recorder']);
    expect(kinds(START + MINUTE, ['ann', 'bob'])).toEqual(['recorders-away']);
  });

  it('HC-1 is a slot over its time, and a coming talk without a speaker', () => {
    expect(kinds(START + 22 * MINUTE, everybody)).toEqual(['over']);
    const second = evolve(evolve(running, { type: 'slot.done', at: START, slotId: 'one' }), { type: 'slot.started', at: START, slotId: 'two' });
    expect(kinds(START + 10 * MINUTE, everybody, second)).toEqual(['no-speaker']);
  });

  it('HC-1 is nothing once the session is over', () => {
    expect(kinds(START, [], evolve(running, { type: 'session.ended', at: START }))).toEqual([]);
  });
});

describe('who is on stage', () => {
  it('HC-2 names those who may publish, and who or what put them there', () => {
    const brought = evolve(running, { type: 'stage.brought', at: START, participantId: 'eve' });
    expect(onStageOf(brought).map(({ participant, because }) => [participant.id, because])).toEqual([
      ['ann', 'slot'],
      ['eve', 'brought'],
      ['host', 'host'],
    ]);
    expect(onStageOf(state)).toEqual([]);
  });
});
