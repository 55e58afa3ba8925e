import { setTimeout as pause } from 'node:timers/promises';
import type { CommandInput, CommandName } from '@plenary/contracts';
import { createDb, createPostgresLog } from '@plenary/db';
import { type ApiOptions, createSession, type Seat, startApi, type TestApi, type TestSession } from '@plenary/test-kit';
import { type Breach, canonical, check, type Sent } from './checker.ts';
import { type Stayer, stay } from './follow.ts';

const ROLES = ['attendee', 'speaker', 'moderator', 'host'] as const;
/** After quiet everybody agrees within this long. ms */
const QUIET_MS = 5_000;

/** A session on a real server, people who follow it, and a record of what was sent. */
export type World = {
  api: TestApi;
  session: TestSession;
  /** Gives a command, and again under the same id until it is answered. Resolves with how long the last answer took; never rejects. */
  act<N extends CommandName>(seat: Seat, name: N, input: CommandInput<N>): Promise<{ id: string; ok: boolean; ms: number; tries: number }>;
  /** Somebody asks, once, whatever is answered. `status`: 0 when nothing was. */
  ask(text: string): Promise<{ id: string; status: number; ms: number }>;
  /** The next thing that happens in a session: somebody asks, a moderator approves, others vote. */
  step(): Promise<void>;
  /** Waits for quiet, then looks for what was broken. `caughtUpMs`: until everybody had everything. */
  judge(): Promise<{ breaches: Breach[]; caughtUpMs: number; commands: number }>;
  close(): Promise<void>;
};

export async function openWorld(options: ApiOptions = {}, at: (seat: Seat) => Seat = (seat) => seat): Promise<World> {
  const api = await startApi(options);
  const session = await createSession(api);
  await session.seats.host.command('qna.set', { perPerson: 0 });
  const stayers: Stayer[] = await Promise.all(ROLES.map((role) => stay(at(session.seats[role]))));
  const sent: Sent[] = [];
  const approved: string[] = [];

  const once = async (seat: Seat, name: CommandName, input: unknown, record: Sent): Promise<{ status: number; ms: number }> => {
    const began = performance.now();
    let status = 0;
    try {
      const response = await seat.browser.send('POST', `/api/v1/sessions/${session.slug}/commands/${name}`, { id: record.id, input });
      await response.text();
      status = response.status;
      record.acked = response.ok;
    } catch {
      // Nobody answered.
    }
    return { status, ms: performance.now() - began };
  };
  const recorded = (): Sent => {
    const record: Sent = { id: crypto.randomUUID(), acked: false };
    sent.push(record);
    return record;
  };
  async function act<N extends CommandName>(seat: Seat, name: N, input: CommandInput<N>) {
    const record = recorded();
    for (let tries = 1; ; tries++) {
      const { status, ms } = await once(seat, name, input, record);
      if (status > 0 && status < 500) return { id: record.id, ok: record.acked, ms, tries };
      await pause(30);
    }
  }
  let steps = 0;

  return {
    api,
    session,
    act,
    async ask(text) {
      const record = recorded();
      return { id: record.id, ...(await once(session.seats.attendee, 'qna.ask', { text, language: 'en', anonymous: false, namedInMinutes: true }, record)) };
    },
    async step() {
      const { attendee, moderator, speaker, recorder } = session.seats;
      const nth = steps++;
      const asked = await act(attendee, 'qna.ask', {
        text: `Who keeps the key of house ${nth}?`,
        language: 'en',
        anonymous: nth % 2 === 0,
        namedInMinutes: nth % 2 === 1,
      });
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
      const fresh = async (seat: Seat) => (await seat.browser.json<{ state: unknown }>('GET', `/api/v1/sessions/${session.slug}`)).state;
      const agree = async () =>
        (
          await Promise.all(ROLES.map(async (role, i) => canonical(await fresh(session.seats[role]).catch(() => null)) === canonical(stayers[i]?.state())))
        ).every(Boolean);
      while (!(await agree()) && performance.now() - began < QUIET_MS) await pause(50);
      return { breaches: check({ log, sent, followers: stayers.map((one) => one.evidence()) }), caughtUpMs: performance.now() - began, commands: sent.length };
    },
    async close() {
      for (const one of stayers) one.leave();
      await api.stop();
    },
  };
}
