import { connect, freePort } from '@plenary/test-kit';
import { gatherCrowd } from '../crowd/crowd.ts';
import { drive, openVenue, type Venue } from '../crowd/session.ts';
import type { Report } from '../report.ts';
import { firstPaint } from './first-paint.ts';
import { listenTo } from './listen.ts';
import { sharesOf } from './shares.ts';

/** Enough of them that nobody is held up for haste, and as many questions as a lively session has. */
const VOTERS = 200;
const QUESTIONS = 100;
const ATTENDEES = 300;
const TOLD = 12;

type Work = { go(): Promise<unknown>; end(): void };

/** Votes by the live connection into Postgres, given and taken back as fast as it goes. */
async function vote({ session, moderator }: Venue, seconds: number): Promise<Work> {
  const voters = await Promise.all(Array.from({ length: VOTERS }, async (_, n) => connect(await session.seat('attendee', `Voter ${n}`))));
  const ids = Array.from({ length: QUESTIONS }, () => crypto.randomUUID());
  const asked = { language: 'en', anonymous: false, namedInMinutes: true };
  for (const [n, id] of ids.entries()) await voters[n % VOTERS]?.command('qna.ask', { text: `Who keeps key ${n}?`, ...asked }, id);
  for (const questionId of ids) await moderator.command('qna.approve', { questionId });
  const go = async () => {
    const until = Date.now() + seconds * 1_000;
    await Promise.all(
      voters.map(async (one, n) => {
        for (let turn = 0; Date.now() < until; turn++)
          await one.command(turn % 2 === 0 ? 'qna.vote' : 'qna.unvote', { questionId: ids[(n + 1 + Math.floor(turn / 2)) % QUESTIONS] ?? '' });
      }),
    );
  };
  return { go, end: () => voters.forEach((one) => void one.close()) };
}

/** Questions that are approved, and votes, shown to a crowd. */
async function fanOut(venue: Venue, seconds: number): Promise<Work> {
  const crowd = gatherCrowd();
  await crowd.arrive('plenary', venue.api.url, venue.session.slug, ATTENDEES);
  return { go: () => drive(venue, crowd, { attendees: ATTENDEES, questionsPerS: 20, votesPerS: 100, seconds }), end: crowd.leave };
}

async function profileOf(prepare: (venue: Venue) => Promise<Work>) {
  const port = await freePort();
  const venue = await openVenue({ NODE_OPTIONS: `--inspect=127.0.0.1:${port}` });
  const server = await listenTo(port);
  try {
    const { go, end } = await prepare(venue);
    // The engine has found out by then what is asked of it again and again.
    await go();
    return await server.during(go).then(sharesOf).finally(end);
  } finally {
    server.close();
    await venue.close();
  }
}

async function measure({ quick, say }: { quick: boolean; say(line: string): void }): Promise<Report> {
  const seconds = quick ? 3 : 10;
  const report: Report = { name: 'profile', figures: {}, baselines: {}, ratios: {}, lost: 0, runs: 1 };
  for (const [name, prepare] of Object.entries({ command: vote, fanOut })) {
    const { parts, functions } = await profileOf((venue) => prepare(venue, seconds));
    for (const [part, percent] of Object.entries(parts)) report.figures[`${name}${part}Percent`] = percent;
    say(`${name}: where the time goes`);
    for (const [where, percent] of functions.slice(0, TOLD)) say(`  ${percent.toFixed(1).padStart(5)} %  ${where}`);
  }
  Object.assign(report.figures, await firstPaint());
  return report;
}

/** Where the time goes: of a command, of showing it to a crowd, of a phone's first sight of the room. Nothing is held to a figure here. */
export const profile = { bars: {}, run: measure };
