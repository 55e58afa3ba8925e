import { setTimeout as pause } from 'node:timers/promises';
import { createDb, createPostgresLog } from '@plenary/db';
import { type ApiOptions, createSession, type Seat, startApi, type TestApi, type TestSession } from '@plenary/test-kit';
import { type Breach, canonical, check, type Evidence } from './checker.ts';
import { type Stayer, stay } from './follow.ts';
import { type Answer, createGiver } from './give.ts';
import { keepMinutes } from './minutes.ts';

const ROLES = ['attendee', 'speaker', 'moderator', 'host'] as const;
/** After quiet everybody agrees within this long. ms */
const QUIET_MS = 5_000;

/** A session on a real server, people who follow it and keep its minutes, and a record of what was sent. */
export type World = {
  api: TestApi;
  session: TestSession;
  /** Somebody asks, once, whatever is answered; the attendee unless it is another. */
  ask(text: string, seat?: Seat): Promise<Answer>;
  /** The next thing that happens in a session: somebody asks, a moderator approves, others vote, and it is written down. */
  step(): Promise<void>;
  /** Waits for quiet, then looks for what was broken. `caughtUpMs`: until everybody had everything. */
  judge(): Promise<{ breaches: Breach[]; caughtUpMs: number; commands: number; log: Evidence['log'] }>;
  close(): Promise<void>;
};

/** Where people are connected. */
type Place = (seat: Seat) => Seat;

export async function openWorld(options: ApiOptions = {}, at: Place = (seat) => seat): Promise<World> {
  const api = await startApi(options);
  try {
    return await peopled(api, at);
  } catch (error) {
    await api.stop();
    throw error;
  }
}

async function peopled(api: TestApi, at: Place): Promise<World> {
  const session = await createSession(api);
  await session.seats.host.command('qna.set', { perPerson: 0 });
  const stayers: Stayer[] = await Promise.all(ROLES.map((role) => stay(at(session.seats[role]))));
  const minutes = await keepMinutes([session.seats.recorder, at(await session.seat('recorder', 'Second recorder'))], session.slotIds[0] ?? '');
  const { sent, once, act } = createGiver();
  const approved: string[] = [];
  let steps = 0;

  const question = (text: string, anonymous = false) => ({ text, language: 'en', anonymous, namedInMinutes: !anonymous });
  const fresh = async (seat: Seat) => (await seat.browser.json<{ state: unknown }>('GET', `/api/v1/sessions/${session.slug}`)).state;
  const hasAll = async (stayer: Stayer, seat: Seat) => canonical(await fresh(seat).catch(() => null)) === canonical(stayer.state());
  /** Until everybody has what a fresh read gives, or the time is over; with the copies of the minutes that there were then. */
  async function quiet(): Promise<NonNullable<Evidence['minutes']>> {
    const began = performance.now();
    for (;;) {
      const copies = await minutes.copies().catch(() => null);
      const agreed = await Promise.all(stayers.map((one, nth) => hasAll(one, session.seats[ROLES[nth] ?? 'attendee'])));
      const late = performance.now() - began > QUIET_MS;
      if (copies && (late || (agreed.every(Boolean) && copies.every((copy) => canonical(copy) === canonical(copies[0]))))) return copies;
      if (late) throw new Error(`the minutes could not be read ${QUIET_MS / 1_000} s after quiet`);
      await pause(50);
    }
  }

  return {
    api,
    session,
    ask: (text, seat = session.seats.attendee) => once(seat, 'qna.ask', question(text)),
    async step() {
      const { attendee, moderator, speaker, recorder } = session.seats;
      const nth = steps++;
      const text = `Who keeps the key of house ${nth}?`;
      minutes.write(text);
      const asked = await act(attendee, 'qna.ask', question(text, nth % 2 === 0));
      if (!asked.ok) return;
      const done = await act(moderator, 'qna.approve', { questionId: asked.id });
      if (done.ok) approved.push(asked.id);
      await Promise.all([speaker, recorder].map((seat) => act(seat, 'qna.vote', { questionId: asked.id })));
      const other = approved.at(-2);
      if (nth % 5 === 4 && other) await act(moderator, 'qna.merge', { questionId: asked.id, intoId: other });
      if (nth % 7 === 6) await act(moderator, 'qna.undo', { act: done.id });
    },
    async judge() {
      const database = createDb(api.database);
      const log = await createPostgresLog(database).read(session.id, 0);
      await database.close();
      const began = performance.now();
      const copies = await quiet();
      const caughtUpMs = performance.now() - began;
      const breaches = check({ log, sent, followers: stayers.map((one) => one.evidence()), minutes: copies });
      return { breaches, caughtUpMs, commands: sent.length, log };
    },
    async close() {
      minutes.leave();
      for (const one of stayers) one.leave();
      await api.stop();
    },
  };
}
