import { readFileSync } from 'node:fs';
import { connect, createSession, type Seat, startApi, type TestApi, type TestSession } from '@plenary/test-kit';

export type Target = {
  api: TestApi;
  /** A live session; fuzzing may end it, so each round takes a new one. `known`: ids of it and of one before. */
  round(seats: number): Promise<{ session: TestSession; seats: Seat[]; known: string[] }>;
  /** What is wrong with the server; empty: it is as it was. */
  wrong(): Promise<string[]>;
  /** KB that the server's process holds. */
  rssKb(): number;
  close(): Promise<void>;
};

const ROLES = ['host', 'moderator', 'attendee', 'speaker'] as const;

/** A real server of its own, which must still be the same process, and sound, after everything. */
export async function startTarget(): Promise<Target> {
  const api = await startApi();
  const pid = api.pid();
  let earlier: string[] = [];
  const faults = new Set<string>();
  const listen = () => {
    for (const line of api.said().split('\n')) if (/"level":[56]0|failed beyond repair|[Uu]nhandled/.test(line)) faults.add(line.slice(0, 400));
  };
  return {
    api,
    async round(count) {
      listen();
      const session = await createSession(api);
      await session.seats.moderator.command('qna.set', { perPerson: 0 });
      const asked = await Promise.all(
        ['One?', 'Two?', 'Three?'].map((text) => session.seats.attendee.command('qna.ask', { text, language: 'en', anonymous: false, namedInMinutes: true })),
      );
      const questions = asked.map(({ id }) => id);
      await session.seats.moderator.command('qna.approve', { questionId: questions[0] ?? '' });
      const seats = await Promise.all(Array.from({ length: count }, (_, n) => session.seat(ROLES[n % ROLES.length] ?? 'attendee', `Person ${n}`)));
      const known = [...session.slotIds, ...questions, ...Object.values(session.seats).map(({ participantId }) => participantId), ...earlier];
      earlier = known.slice(0, 8);
      return { session, seats, known };
    },
    async wrong() {
      listen();
      const found = [...faults].map((line) => `it said: ${line}`);
      if (api.pid() !== pid) found.push('it is another process');
      const ready = await api.visitor().send('GET', '/health/ready');
      if (ready.status !== 200) found.push(`it is not ready: ${ready.status}`);
      return found;
    },
    rssKb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]),
    close: () => api.stop(),
  };
}

/** Two people who only want to get on with their session while others rage in another: how long each act takes to be seen by the other, in ms. */
export async function startBystanders(api: TestApi) {
  const session = await createSession(api);
  const [host, attendee] = [await connect(session.seats.host), await connect(session.seats.attendee)];
  const waits: number[] = [];
  let going = true;
  let count = 0;
  const life = (async () => {
    while (going) {
      const title = `Title ${++count}`;
      const began = performance.now();
      const seen = attendee.until((state) => state.details.title.en === title, 30_000);
      const ack = await session.seats.host.browser.json<{ seq: number }>('POST', `/api/v1/sessions/${session.slug}/commands/session.edit`, {
        input: { title: { en: title } },
      });
      await seen;
      if (ack.seq > 0) waits.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    waits,
    async stop(): Promise<void> {
      going = false;
      await life;
      host.close();
      attendee.close();
    },
  };
}
