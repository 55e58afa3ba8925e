import type { Command, Participant, RecordedEvent, Role, SessionDetails, Slot } from '@plenary/contracts';
import { decide } from '../session/decide.ts';
import { evolve } from '../session/evolve.ts';
import { NOTHING, type SessionState } from '../session/state.ts';

/** 2026-12-12T10:00 in Shanghai, in ms. */
export const TEN_IN_BEIJING = Date.UTC(2026, 11, 12, 2, 0);
export const MINUTE = 60_000;

export const details = (changes: Partial<SessionDetails> = {}): SessionDetails => ({
  slug: 'commons-2026',
  title: { en: 'What the commons keep', zh: '公共之物留下了什么' },
  theme: {},
  description: {},
  venue: {},
  source: {},
  languages: ['en', 'zh'],
  zone: 'Asia/Shanghai',
  start: '2026-12-12T10:00',
  open: true,
  ...changes,
});

export const person = (id: string, roles: Role[], changes: Partial<Participant> = {}): Participant => ({
  id,
  name: id.split('-')[1] ?? id,
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
  ...changes,
});

/** Somebody as they are told to a session in which they are not yet: without an id, and without a past. */
export const newcomer = (roles: Role[], changes: Partial<Participant> = {}): Omit<Participant, 'id' | 'removed'> => {
  const { id: _, removed: __, ...rest } = person('nobody', roles, changes);
  return rest;
};

export const talk = (id: string, changes: Partial<Slot> = {}): Slot => ({
  id,
  partId: null,
  kind: 'talk',
  subject: { en: id },
  summary: {},
  speakerIds: [],
  language: null,
  minutes: 20,
  ...changes,
});

/** A session made by folding events, as the log would. */
export const sessionOf = (...events: RecordedEvent[]): SessionState =>
  events.reduce(
    evolve as (state: SessionState, event: RecordedEvent) => SessionState,
    evolve(NOTHING, { type: 'session.created', at: 0, id: 'session-1', organisationId: 'alliance', details: details(), startsAt: TEN_IN_BEIJING }),
  );

let made = 0;
/** What `command` does to `state` when `by` gives it: the new state and its events, or the refusal's code. */
export function act(
  state: SessionState,
  by: string | null,
  command: Command,
  now = TEN_IN_BEIJING,
  id = `command-${++made}`,
): { state: SessionState; events: RecordedEvent[]; refused: string | null } {
  const roles = by === null ? [] : state.participants[by]?.removed ? [] : (state.participants[by]?.roles ?? []);
  const result = decide(state, command, { now, id, actor: { participantId: by, roles } });
  if (!result.ok) return { state, events: [], refused: result.error.code };
  return { state: result.value.reduce<SessionState>(evolve, state), events: result.value, refused: null };
}
/** As `act`, for a command that must be allowed. */
export function after(state: SessionState, by: string | null, command: Command, now?: number, id?: string): SessionState {
  const result = act(state, by, command, now, id);
  if (result.refused) throw new Error(`${command.name} was refused: ${result.refused}`);
  return result.state;
}

/** The people of the examples: one of each role, and three attendees. */
export const CAST = [
  'owner-ana',
  'host-chen',
  'moderator-wilk',
  'speaker-minami',
  'speaker-zhao',
  'interpreter-he',
  'recorder-liu',
  'attendee-nair',
  'attendee-mei',
  'attendee-sol',
] as const;
const roleOf = (id: string) => id.split('-')[0] as Role;

/** A session with its cast and three talks, doors open, the first talk running. */
export const liveSession = (): SessionState =>
  sessionOf(
    ...CAST.map((id) => ({ type: 'participant.added' as const, at: 0, participant: person(id, [roleOf(id)]) })),
    { type: 'part.added', at: 0, part: { id: 'part-one', title: { en: 'What holds us together' } } },
    { type: 'slot.added', at: 0, slot: talk('slot-one', { partId: 'part-one', speakerIds: ['speaker-minami'] }), before: null },
    { type: 'slot.added', at: 0, slot: talk('slot-two', { partId: 'part-one', speakerIds: ['speaker-zhao'] }), before: null },
    { type: 'slot.added', at: 0, slot: talk('slot-three', { kind: 'discussion', partId: 'part-one', minutes: 30 }), before: null },
    { type: 'session.scheduled', at: 0 },
    { type: 'doors.opened', at: TEN_IN_BEIJING - 15 * MINUTE },
    { type: 'slot.started', at: TEN_IN_BEIJING, slotId: 'slot-one' },
  );
