import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispatch } from '@plenary/api/src/log/dispatch.ts';
import { createSessionLog, type SessionLog } from '@plenary/api/src/log/session-log.ts';
import { createDb, createPostgresLog, type Database, migrate } from '@plenary/db';
import { startPostgres } from '@plenary/db/embedded';
import { audiences } from '@plenary/domain';
import { details, newcomer } from '@plenary/domain/testing';
import { median, type Report } from './report.ts';

const SILENT = { info: () => {}, warn: () => {}, error: () => {} };
const ENTRY = {
  type: 'question.submitted',
  at: 1,
  question: { text: 'How long is a question that somebody asks from the back of the hall, on average?', number: 1, votes: 0, voters: [], state: 'submitted' },
};
const INSERT = { name: 'bare', text: 'insert into bare (session_id, seq, command_id, by, event) values ($1, $2, $3, $4, $5)' };

let counter = 0;
const next = () => `command-${++counter}`;

/** Operations a second: `total` of them, `width` at a time. */
async function rate(total: number, width: number, one: (i: number) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let started = 0;
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (started < total) await one(started++);
    }),
  );
  return total / ((performance.now() - began) / 1_000);
}

/** A bare table with the log's own key, and one row a statement: what Postgres can do here. */
async function bare({ pool }: Database, total: number, width: number): Promise<number> {
  await pool.query(
    'drop table if exists bare; create table bare (session_id text, seq int, command_id text, by text, event jsonb, primary key (session_id, seq))',
  );
  return rate(total, width, (i) => pool.query({ ...INSERT, values: ['session-1', i, next(), 'person-1', JSON.stringify(ENTRY)] }));
}

const PEOPLE = 60;
const QUESTIONS = 100;
const personId = (n: number) => `person-${String(n).padStart(4, '0')}`;
const questionId = (n: number) => `question-${String(n).padStart(4, '0')}`;
const asking = { text: ENTRY.question.text, language: 'en', anonymous: false, namedInMinutes: true };

/** A session in which people ask and vote. */
async function openSession(log: SessionLog): Promise<{ id: string; head: number }> {
  const id = `session-${next()}`;
  await log.execute(id, { id, name: 'session.create', input: { ...details({ slug: `bench-${next()}` }), organisationId: 'organisation-1' } }, null);
  await log.execute(id, { id: next(), name: 'qna.set', input: { perPerson: 0, moderated: false } }, null);
  const who = newcomer(['attendee']);
  await Promise.all(Array.from({ length: PEOPLE }, (___, n) => log.execute(id, { id: personId(n), name: 'people.enter', input: who }, null)));
  await Promise.all(
    Array.from({ length: QUESTIONS }, (___, n) => log.execute(id, { id: questionId(n), name: 'qna.ask', input: asking }, personId(n % PEOPLE))),
  );
  return { id, head: (await log.read(id))?.seq ?? 0 };
}

/** The nth thing that people do in a session: nine votes, then a question (which makes two entries, since nobody moderates). Nobody votes twice. */
function act(n: number): { by: string; frame: { id: string; name: string; input: unknown }; entries: number } {
  if (n % 10 === 9) return { by: personId(n % PEOPLE), frame: { id: next(), name: 'qna.ask', input: asking }, entries: 2 };
  return {
    by: personId(Math.floor(n / QUESTIONS) % PEOPLE),
    frame: { id: next(), name: 'qna.vote', input: { questionId: questionId(n % QUESTIONS) } },
    entries: 1,
  };
}

/** Commands from the wire's form to the answer: parsed, decided, appended, and worked out for every audience. */
async function whole(database: Database, total: number, width: number, sessions: number): Promise<{ rate: number; lost: number }> {
  const repository = createPostgresLog(database);
  const log = createSessionLog({ repository, logger: SILENT });
  log.onAppended(({ entry, before, after }) => void audiences(before, after, entry.event));
  const opened = await Promise.all(Array.from({ length: sessions }, () => openSession(log)));
  let [refused, expected] = [0, 0];
  const perSecond = await rate(total, width, async (i) => {
    const { by, frame, entries } = act(Math.floor(i / sessions));
    expected += entries;
    const answer = await dispatch(log, opened[i % sessions]?.id ?? '', frame, by);
    if (!answer.ok) refused += 1;
  });
  if (refused > 0) throw new Error(`${refused} commands were refused`);
  const heads = await repository.heads(opened.map(({ id }) => id));
  const stored = opened.reduce((sum, { id, head }) => sum + (heads[id] ?? 0) - head, 0);
  await log.close();
  return { rate: perSecond, lost: expected - stored };
}

async function measure({ quick, say }: { quick: boolean; say(line: string): void }): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'plenary-bench-'));
  const server = await startPostgres({ dataDir: folder, log: SILENT });
  const database = createDb(server.connectionString);
  await migrate(database);
  const [runs, total] = quick ? [2, 400] : [5, 2_000];
  const found: Record<string, number[]> = {};
  const note = (key: string, value: number) => {
    found[key] = [...(found[key] ?? []), value];
  };
  let lost = 0;
  try {
    // The first round warms everything up and is not counted.
    for (let run = 0; run <= runs; run++) {
      const results = {
        bareOneAtATimePerSecond: await bare(database, total / 2, 1),
        bareTenAtATimePerSecond: await bare(database, total, 10),
        oneAtATimePerSecond: await whole(database, total / 2, 1, 1),
        oneSessionPerSecond: await whole(database, total, 50, 1),
        tenSessionsPerSecond: await whole(database, total, 50, 10),
      };
      for (const [key, value] of Object.entries(results)) {
        if (typeof value !== 'number') lost += value.lost;
        if (run > 0) note(key, typeof value === 'number' ? value : value.rate);
      }
      say(run === 0 ? 'warmed up' : `run ${run} of ${runs}`);
    }
  } finally {
    await database.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const of = (key: string) => median(found[key] ?? []);
  const figures = {
    oneAtATimePerSecond: of('oneAtATimePerSecond'),
    oneSessionPerSecond: of('oneSessionPerSecond'),
    tenSessionsPerSecond: of('tenSessionsPerSecond'),
  };
  const baselines = { bareOneAtATimePerSecond: of('bareOneAtATimePerSecond'), bareTenAtATimePerSecond: of('bareTenAtATimePerSecond') };
  const ratios = {
    oneAtATime: figures.oneAtATimePerSecond / baselines.bareOneAtATimePerSecond,
    oneSession: figures.oneSessionPerSecond / baselines.bareTenAtATimePerSecond,
    tenSessions: figures.tenSessionsPerSecond / baselines.bareTenAtATimePerSecond,
  };
  return { name: 'append', figures, baselines, ratios, lost, runs };
}

export const append = { bars: { oneAtATime: 0.5, oneSession: 0.5, tenSessions: 0.5 }, run: measure };
