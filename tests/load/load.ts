import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { SessionState } from '@plenary/domain';
import { gatherCrowd } from './crowd/crowd.ts';
import { clock } from './crowd/messages.ts';
import { costOf } from './crowd/process-cost.ts';
import { drive, openVenue, type Pace, settle } from './crowd/session.ts';
import { distribution, plot } from './plot.ts';
import { missed, percentile, print, type Report } from './report.ts';

/**
 * `npm run load -- --attendees N --questions-per-s 5 --votes-per-s 50 --seconds S [--arrive] [--json]`: real attendees, each with a seat of
 * their own, on the real server; beside it bare Socket.IO, which carries the same messages to as many sockets. "Seen" counts from the moment
 * at which the moderator's approval is sent. Exits 1 when a figure misses its bar, 2 when it could not be measured.
 */
const FOLDER = join(fileURLToPath(new URL('../..', import.meta.url)), 'artefacts/load');
const { values } = parseArgs({
  options: {
    attendees: { type: 'string', default: '300' },
    'questions-per-s': { type: 'string', default: '5' },
    'votes-per-s': { type: 'string', default: '50' },
    seconds: { type: 'string', default: '15' },
    arrive: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const pace: Pace = {
  attendees: Number(values.attendees),
  questionsPerS: Number(values['questions-per-s']),
  votesPerS: Number(values['votes-per-s']),
  seconds: Number(values.seconds),
};
const say = (line: string) => (values.json ? undefined : console.error(line));
/** Counts go out so often, at the most. */
const TALLIES_PER_S = 5;

type Side = { seenMs: number[]; joins: { perSecond: number; p95Ms: number } };

async function plenary(): Promise<Side & { figures: Record<string, number>; lost: number; frame: unknown; tally: unknown }> {
  const venue = await openVenue();
  const crowd = gatherCrowd();
  try {
    const { api, session, moderator } = venue;
    const arrived = await crowd.arrive('plenary', api.url, session.slug, pace.attendees);
    say(`${arrived.times.length} came in within ${arrived.seconds.toFixed(1)} s, ${arrived.failed} could not`);
    const before = costOf(api.pid());
    const began = clock();
    const run = await drive(venue, crowd, pace);
    const seconds = (clock() - began) / 1_000;
    const after = costOf(api.pid());
    const seen = await settle(crowd, run.sent.keys(), pace.attendees);
    const fresh = (await session.seats.host.browser.json<{ state: SessionState }>('GET', `/api/v1/sessions/${session.slug}`)).state;
    const stored = Object.values(fresh.questions);
    const unseen = [...run.sent.keys()].reduce((sum, id) => sum + pace.attendees - (seen.questions[id]?.length ?? 0), 0);
    const unstored = [...run.sent.keys()].filter((id) => fresh.questions[id]?.state !== 'approved').length;
    const uncounted = run.votesAcked - stored.reduce((sum, { votes }) => sum + votes, 0);
    const frames = moderator.received.filter(({ event }) => event === 'frame').map(({ payload }) => payload);
    const ackMs = run.acks.map(({ ms }) => ms);
    return {
      seenMs: [...run.sent].flatMap(([id, sent]) => (seen.questions[id] ?? []).map((at) => at - sent)),
      joins: { perSecond: arrived.times.length / arrived.seconds, p95Ms: percentile(arrived.times, 0.95) },
      frame: frames.findLast((one) => JSON.stringify(one).includes('question.approved')),
      tally: frames.findLast((one) => JSON.stringify(one).includes('question.tallied')) ?? frames.at(-1),
      lost: unseen + unstored + Math.abs(uncounted) + seen.twice + seen.cut + arrived.failed + run.refused,
      figures: {
        submitAckP50Ms: percentile(ackMs, 0.5),
        submitAckP95Ms: percentile(ackMs, 0.95),
        submitAckP99Ms: percentile(ackMs, 0.99),
        coreShare: (after.cpuMs - before.cpuMs) / 1_000 / seconds,
        rssMb: after.rssBytes / 1024 / 1024,
      },
    };
  } finally {
    crowd.leave();
    await venue.close();
  }
}

/** The same messages at the same pace, by a server that does nothing else. */
async function bare(question: unknown, tally: unknown): Promise<Side> {
  let counting: NodeJS.Timeout | undefined;
  const server: ChildProcess = fork(new URL('./crowd/bare-server.ts', import.meta.url), { serialization: 'advanced' });
  const crowd = gatherCrowd();
  try {
    const [port] = (await once(server, 'message')) as [number];
    const arrived = await crowd.arrive('bare', `http://127.0.0.1:${port}`, '', pace.attendees);
    const sent = new Map<string, number>();
    const until = clock() + pace.seconds * 1_000;
    // Counts have a rhythm of their own, as they have in the product.
    counting = setInterval(() => server.send({ event: 'frame', payload: tally }), 1_000 / TALLIES_PER_S);
    for (let nth = 0; clock() < until; nth++) {
      const id = `bare-question-${nth}`;
      const frame = JSON.parse(JSON.stringify(question)) as { events: unknown[] };
      frame.events = [{ type: 'question.shown', at: 0, question: { id, text: JSON.stringify(question) } }];
      sent.set(id, clock());
      server.send({ event: 'frame', payload: frame });
      await new Promise((resolve) => setTimeout(resolve, 1_000 / pace.questionsPerS));
    }
    clearInterval(counting);
    const seen = await settle(crowd, sent.keys(), pace.attendees);
    return {
      seenMs: [...sent].flatMap(([id, at]) => (seen.questions[id] ?? []).map((one) => one - at)),
      joins: { perSecond: arrived.times.length / arrived.seconds, p95Ms: percentile(arrived.times, 0.95) },
    };
  } finally {
    clearInterval(counting);
    crowd.leave();
    server.kill('SIGKILL');
  }
}

/** What the product is held to, by how many attend. Ratios are so made that 1 is the bar and more is better. */
function barsFor(report: Report, ours: Side, theirs: Side): void {
  const [p95, bareP95] = [percentile(ours.seenMs, 0.95), percentile(theirs.seenMs, 0.95)];
  const { figures, ratios } = report;
  ratios['publishSeenP95OfTwiceBare'] = (2 * bareP95) / p95;
  ratios['publishSeenP95OfBar'] = (pace.attendees > 2_000 ? 400 : 150) / p95;
  if (pace.attendees > 2_000) ratios['publishSeenP99OfBar'] = 1_000 / percentile(ours.seenMs, 0.99);
  if (pace.attendees <= 2_000) ratios['submitAckP95OfBar'] = 100 / (figures['submitAckP95Ms'] ?? Number.NaN);
  if (pace.attendees <= 2_000) ratios['coreShareOfBar'] = 0.6 / (figures['coreShare'] ?? Number.NaN);
  if (values.arrive) Object.assign(ratios, { joinsOfBar: ours.joins.perSecond / 500, joinP95OfBar: 5_000 / ours.joins.p95Ms });
}

try {
  const ours = await plenary();
  const theirs = await bare(ours.frame, ours.tally);
  const seen = (side: Side) => ({ p50: percentile(side.seenMs, 0.5), p95: percentile(side.seenMs, 0.95), p99: percentile(side.seenMs, 0.99) });
  const [mine, bares] = [seen(ours), seen(theirs)];
  const report: Report = {
    name: `load-${pace.attendees}`,
    figures: {
      ...ours.figures,
      publishSeenP50Ms: mine.p50,
      publishSeenP95Ms: mine.p95,
      publishSeenP99Ms: mine.p99,
      joinsPerSecond: ours.joins.perSecond,
      joinP95Ms: ours.joins.p95Ms,
    },
    baselines: {
      bareSeenP50Ms: bares.p50,
      bareSeenP95Ms: bares.p95,
      bareSeenP99Ms: bares.p99,
      bareJoinsPerSecond: theirs.joins.perSecond,
      bareJoinP95Ms: theirs.joins.p95Ms,
    },
    ratios: {},
    lost: ours.lost,
    runs: 1,
  };
  barsFor(report, ours, theirs);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${report.name}.json`), JSON.stringify({ ...report, pace }, null, 2));
  const lines = [
    { name: 'Plenary', points: distribution(ours.seenMs) },
    { name: 'bare Socket.IO', points: distribution(theirs.seenMs) },
  ];
  writeFileSync(
    join(FOLDER, `${report.name}.svg`),
    plot({ title: `A question seen by ${pace.attendees}`, x: 'ms after the approval was sent', y: '% have seen it' }, lines),
  );
  const bars = Object.fromEntries(Object.keys(report.ratios).map((key) => [key, 1]));
  print(report, bars, values.json);
  const reasons = missed(report, bars);
  for (const reason of reasons) console.error(reason);
  process.exit(reasons.length > 0 ? 1 : 0);
} catch (error) {
  console.error('could not be measured:', error);
  process.exit(2);
}
