import type { CatchUp, Frame, LogEntry, Snapshot } from '@plenary/contracts';
import { classOf, evolve, type SessionState, type ViewerClass, view } from '@plenary/domain';
import { act, CAST, commandOf, liveSession, type Step, script } from '@plenary/domain/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Broadcast, createBroadcast } from './broadcast.ts';
import type { Outlet } from './outlet.ts';
import { createRing } from './ring.ts';

/** A client as the protocol describes it. */
function createClient(person: string, snapshot: { seq: number; state: SessionState }) {
  let state = snapshot.state;
  let heads = { class: snapshot.seq, own: snapshot.seq };
  let away = false;
  const apply = ({ stream, seq, events }: Frame) => {
    if (seq <= heads[stream]) return;
    state = events.reduce(evolve, state);
    heads = { ...heads, [stream]: seq };
  };
  return {
    person,
    frames: 0,
    get state() {
      return state;
    },
    get heads() {
      return heads;
    },
    leave() {
      away = true;
    },
    isAway: () => away,
    hear(frame: Frame) {
      if (away) return;
      this.frames += 1;
      expect(frame.prev, `${person} misses something before ${frame.seq}`).toBeLessThanOrEqual(heads[frame.stream]);
      apply(frame);
    },
    begin(fresh: Snapshot) {
      if (away) return;
      state = fresh.state as SessionState;
      heads = { class: fresh.seq, own: fresh.seq };
    },
    comeBack(missed: CatchUp | null, fresh: Snapshot) {
      away = false;
      if (!missed) return this.begin(fresh);
      for (const frame of missed.frames) apply(frame);
      heads = { class: Math.max(heads.class, missed.classHead), own: Math.max(heads.own, missed.ownHead) };
    },
  };
}

/** A session on a node with everybody of the cast connected, and no socket in between. */
function createHouse(start: SessionState) {
  let state = start;
  let seq = 8;
  const clients = CAST.map((person) => createClient(person, { seq, state: view(start, { person }) }));
  const rooms = new Map<string, ViewerClass>(CAST.map((person) => [person, classOf(start, { person })]));
  const of = (person: string) => clients.filter((client) => client.person === person);
  const outlet: Outlet = {
    toClass(viewers, frame, except) {
      for (const client of clients) if (rooms.get(client.person) === viewers && !except.includes(client.person)) client.hear(frame);
    },
    toPerson(person, frame) {
      for (const client of of(person)) client.hear(frame);
    },
    beatToClass: () => undefined,
    beatToPerson: () => undefined,
    move(person, _, to, snapshot) {
      rooms.set(person, to);
      for (const client of of(person)) client.begin(snapshot);
    },
    dismiss(person) {
      clients.splice(0, clients.length, ...clients.filter((client) => client.person !== person));
    },
  };
  const ring = createRing(seq);
  const broadcast: Broadcast = createBroadcast({ outlet, ring, seq, now: Date.now });
  return {
    clients,
    state: () => state,
    send(by: string, command: Parameters<typeof act>[2], at: number) {
      for (const event of act(state, by, command, at, `id-${at}`).events) {
        const before = state;
        state = evolve(state, event);
        const entry: LogEntry = { seq: ++seq, by, commandId: `id-${at}`, event };
        broadcast.send({ sessionId: state.id, entry, before, after: state });
      }
    },
    comeBack(client: (typeof clients)[number]) {
      const missed = ring.missed(client.person, classOf(state, client), client.heads.class, 0);
      client.comeBack(missed, { seq, state: view(state, client), you: client.person, now: 0 });
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('broadcast', () => {
  it('LOG-40 whatever happens and whoever is away for a while, frames give what a snapshot would', () => {
    const moments = fc.array(fc.record({ away: fc.nat(99), back: fc.nat(9), tick: fc.nat(3) }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(script(150), moments, (steps: Step[], chances) => {
        const house = createHouse(liveSession());
        let now = house.state().startsAt;
        steps.forEach((step, i) => {
          const { away, back, tick } = chances[i % chances.length] ?? { away: 0, back: 0, tick: 0 };
          house.clients[away]?.leave();
          const { by, command } = commandOf(house.state(), step);
          now += 1_000;
          house.send(by, command, now);
          if (tick === 0) vi.advanceTimersByTime(200);
          const returning = house.clients.filter((client) => client.isAway())[back];
          if (returning) house.comeBack(returning);
        });
        vi.advanceTimersByTime(200);
        for (const client of house.clients.filter((one) => one.isAway())) house.comeBack(client);
        for (const client of house.clients) expect(client.state).toEqual(view(house.state(), client));
      }),
      { numRuns: 60 },
    );
  });

  it('LOG-55 counts wait and go out together, the newest of each; the voter hears at once', () => {
    const house = createHouse(liveSession());
    house.send('attendee-nair', { name: 'qna.ask', input: { text: 'Counted?', language: null, anonymous: false, namedInMinutes: true } }, 1);
    house.send('host-chen', { name: 'qna.approve', input: { questionId: 'id-1' } }, 2);
    const [watching, voting] = [house.clients.find(({ person }) => person === 'speaker-zhao'), house.clients.find(({ person }) => person === 'attendee-mei')];
    const before = watching?.frames ?? 0;
    const voters = ['attendee-mei', 'attendee-sol', 'attendee-nair', 'recorder-liu', 'host-chen'];
    voters.forEach((voter, i) => void house.send(voter, { name: 'qna.vote', input: { questionId: 'id-1' } }, 3 + i));
    expect(voting?.state.questions['id-1']?.voters).toEqual(['attendee-mei']);
    expect(watching?.frames).toBe(before);
    vi.advanceTimersByTime(200);
    expect(watching?.frames).toBe(before + 1);
    expect(watching?.state.questions['id-1']).toMatchObject({ votes: 5, voters: [] });
  });
});
