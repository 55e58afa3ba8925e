import { connect, createSession, type LiveClient, startApi, type TestApi, type TestSession } from '@plenary/test-kit';
import type { Crowd } from './crowd.ts';
import { type Acked, clock, type Seen } from './messages.ts';

export type Venue = { api: TestApi; session: TestSession; moderator: LiveClient; close(): Promise<void> };

/** The real server in production's settings, with a live session whose doors are open to anybody. */
export async function openVenue(env: Record<string, string> = {}): Promise<Venue> {
  const api = await startApi({ env: { NODE_ENV: 'production', LOG_LEVEL: 'error', ...env } });
  const session = await createSession(api, { open: true });
  await session.seats.host.command('qna.set', { perPerson: 0 });
  const moderator = await connect(session.seats.moderator);
  return {
    api,
    session,
    moderator,
    async close() {
      moderator.close();
      await api.stop();
    },
  };
}

export type Pace = { attendees: number; questionsPerS: number; votesPerS: number; seconds: number };
export type Run = {
  acks: Acked[];
  /** when each approval was sent, by question */
  sent: Map<string, number>;
  refused: number;
  votesAcked: number;
  cpuMs: number;
  seconds: number;
};

/** Runs `work` so often a second, as regularly as can be; resolves when all of it is answered. */
async function regularly(perS: number, seconds: number, work: (nth: number) => Promise<unknown>): Promise<void> {
  const began = clock();
  const all: Promise<unknown>[] = [];
  const total = Math.round(perS * seconds);
  for (let nth = 0; nth < total; nth++) {
    const wait = began + (nth * 1_000) / perS - clock();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    all.push(work(nth));
  }
  await Promise.all(all);
}

const TEXT = 'How long is a question that somebody asks from the back of the hall, on average?';

/** Attendees ask and vote while a moderator approves whatever comes. Every voter votes for a question once. */
export async function drive(
  { moderator }: Pick<Venue, 'moderator'>,
  crowd: Crowd,
  { attendees, questionsPerS, votesPerS, seconds }: Pace,
): Promise<Omit<Run, 'cpuMs' | 'seconds'>> {
  const acks: Acked[] = [];
  const sent = new Map<string, number>();
  const open: string[] = [];
  let [refused, votesAcked] = [0, 0];
  const note = (acked: Acked) => {
    acks.push(acked);
    if (!acked.ok) refused += 1;
    return acked.ok;
  };
  const ask = async (nth: number) => {
    const id = crypto.randomUUID();
    if (
      !note(
        await crowd.command((nth * 7) % attendees, {
          id,
          name: 'qna.ask',
          input: { text: `${TEXT} ${nth}`, language: 'en', anonymous: false, namedInMinutes: true },
        }),
      )
    )
      return;
    sent.set(id, clock());
    const approved = await moderator.command('qna.approve', { questionId: id });
    if (approved.ok) open.push(id);
    else refused += 1;
  };
  const voted = new Set<string>();
  const vote = async (nth: number) => {
    const questionId = open[nth % Math.max(1, open.length)];
    const pair = `${(nth * 13 + 1) % attendees} ${questionId}`;
    // Nobody votes for a question twice: a second vote is acknowledged and does not count.
    if (voted.has(pair)) return;
    voted.add(pair);
    if (questionId && note(await crowd.command((nth * 13 + 1) % attendees, { id: crypto.randomUUID(), name: 'qna.vote', input: { questionId } })))
      votesAcked += 1;
  };
  await Promise.all([regularly(questionsPerS, seconds, ask), regularly(votesPerS, seconds, vote)]);
  return { acks, sent, refused, votesAcked };
}

/** Waits until everybody has seen everything, but no longer than this; what is missing then is lost. */
export async function settle(crowd: Crowd, ids: Iterable<string>, attendees: number, withinMs = 8_000): Promise<Seen> {
  const all = [...ids];
  const until = clock() + withinMs;
  for (;;) {
    const seen = await crowd.seen();
    if (all.every((id) => (seen.questions[id]?.length ?? 0) >= attendees) || clock() > until) return seen;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
