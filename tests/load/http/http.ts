import { DATA_HEADERS } from '@plenary/api/src/http/security-headers.ts';
import { createSession, startApi, type TestApi, type TestSession } from '@plenary/test-kit';
import type { Asking } from '../ask.ts';
import { median, type Report } from '../report.ts';
import { ask, hangUp, rate, startServer } from './client.ts';
import { question, type Seated } from './messages.ts';

/** Enough of them that nobody asks in haste (that limit is a person's), and that a session has as many questions as a lively one: a hundred or two. */
const HALLS = { sessions: 180, people: 20 };
const ASKERS_AT_POSTGRES = 100;

/** Until the engine has found out what is asked of it again and again, in rounds. */
const WARMING_UP = 3;

/** `dressed`: the bare one, which sends the headers that keep a browser safe as well. */
type Rivals = { ours(nth: number): Asking; bare(nth: number): Asking; dressed?(nth: number): Asking };

/** All in turn, several times. */
async function compare(report: Report, name: string, seconds: number, { ours, bare, dressed }: Rivals): Promise<void> {
  const rounds: { ours: number; bare: number; dressed: number }[] = [];
  for (let run = -WARMING_UP; run < report.runs; run++)
    rounds.push({ ours: await rate(seconds, ours), bare: await rate(seconds, bare), dressed: dressed ? await rate(seconds, dressed) : Number.NaN });
  rounds.splice(0, WARMING_UP);
  report.figures[`${name}PerSecond`] = median(rounds.map((one) => one.ours));
  report.baselines[`${name}BarePerSecond`] = median(rounds.map((one) => one.bare));
  report.ratios[name] = median(rounds.map((one) => one.ours / one.bare));
  if (!dressed) return;
  report.baselines[`${name}BareWithHeadersPerSecond`] = median(rounds.map((one) => one.dressed));
  report.ratios[`${name}BareWithHeaders`] = median(rounds.map((one) => one.dressed / one.bare));
}

async function pages(report: Report, seconds: number, api: TestApi, session: TestSession): Promise<void> {
  const cookie = session.seats.attendee.browser.cookies();
  for (const [name, path] of [
    ['programme', `/s/${session.slug}/schedule.json`],
    ['snapshot', `/api/v1/sessions/${session.slug}`],
  ] as const) {
    const get = (url: string): Asking => ({ method: 'GET', url: url + path, cookie });
    const { text, type } = await ask(get(api.url));
    const bare = await startServer({ bytes: text, headers: { 'content-type': type } });
    const dressed = await startServer({ bytes: text, headers: { 'content-type': type, ...DATA_HEADERS } });
    const rivals = { ours: () => get(api.url), bare: () => get(bare.url), dressed: () => get(dressed.url) };
    await compare(report, name, seconds, rivals).finally(() => [bare, dressed].forEach((one) => void one.stop()));
  }
}

const askAt =
  (url: string, seated: Seated[]) =>
  (nth: number): Asking => {
    const { slug, cookie } = seated[nth % seated.length] as Seated;
    return { method: 'POST', url: `${url}/api/v1/sessions/${slug}/commands/qna.ask`, cookie, body: question() };
  };

/** A question as far as the log, and through the rules into memory. */
async function storeless(report: Report, seconds: number): Promise<void> {
  for (const [name, log] of [
    ['postQuestion', 'acknowledges'],
    ['postQuestionRules', 'rules'],
  ] as const) {
    const servers = [await startServer({ plenary: { ...HALLS, log } }), await startServer({ reads: 'question' })] as const;
    const [ours, bare] = servers;
    // Both are sent the same, cookies and all.
    const pair = { ours: askAt(ours.url, ours.seated), bare: askAt(bare.url, ours.seated) };
    await compare(report, name, seconds, pair).finally(() => servers.forEach((one) => void one.stop()));
  }
}

/** A session in which many ask. */
async function openFloor(api: TestApi) {
  const session = await createSession(api);
  await session.seats.host.command('qna.set', { perPerson: 0 });
  const askers = await Promise.all(Array.from({ length: ASKERS_AT_POSTGRES }, (_, n) => session.seat('attendee', `Asker ${n}`)));
  return askAt(
    api.url,
    askers.map(({ slug, browser }) => ({ slug, cookie: browser.cookies() })),
  );
}

/** Each time in a session of its own: in one that goes on, thousands of questions would have been asked before. */
async function stored(report: Report, seconds: number, api: TestApi): Promise<void> {
  const rates: number[] = [];
  for (let run = -1; run < report.runs; run++) {
    const perSecond = await rate(seconds, await openFloor(api));
    if (run >= 0) rates.push(perSecond);
  }
  report.figures['postQuestionStoredPerSecond'] = median(rates);
  report.ratios['postQuestionStoredOf800'] = median(rates) / 800;
}

async function measure({ quick, say }: { quick: boolean; say(line: string): void }): Promise<Report> {
  const [runs, seconds] = quick ? [2, 1] : [5, 2];
  const report: Report = { name: 'http', figures: {}, baselines: {}, ratios: {}, lost: 0, runs };
  await storeless(report, seconds);
  say('questions without a store: done');
  const api = await startApi({ env: { NODE_ENV: 'production', LOG_LEVEL: 'error' } });
  try {
    const session = await createSession(api);
    await pages(report, seconds, api, session);
    say('programme and snapshot: done');
    await stored(report, seconds, api);
  } finally {
    hangUp();
    await api.stop();
  }
  return report;
}

/** What HTTP costs beside bare Hono; how many questions a second go through the whole security stack into Postgres. */
export const http = { bars: { programme: 0.8, snapshot: 0.8, postQuestion: 0.6, postQuestionStoredOf800: 1 }, run: measure };
