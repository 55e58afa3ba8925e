import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createSession, startApi } from '@plenary/test-kit';
import { median, type Report } from '../report.ts';

const WIDTH = 32;
const agent = new Agent({ keepAlive: true, maxSockets: WIDTH });

const ask = (method: string, address: string, cookie: string, body?: string): Promise<{ status: number; text: string; type: string }> =>
  new Promise((resolve, reject) => {
    const headers = { ...(cookie && { cookie }), ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }) };
    const outgoing = request(address, { method, agent, headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (chunk: string) => {
        text += chunk;
      });
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text, type: String(reply.headers['content-type']) }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

/** Answers a second: so many at a time, for so long. Throws when one is refused. */
async function rate(seconds: number, one: (nth: number) => Promise<{ status: number; text: string }>): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  let done = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: WIDTH }, async () => {
      while (performance.now() < until) {
        const { status, text } = await one(done++);
        if (status >= 300) throw new Error(`answered ${status}: ${text.slice(0, 200)}`);
      }
    }),
  );
  return done / ((performance.now() - began) / 1_000);
}

async function bareOf(body: string, type: string): Promise<{ url: string; stop(): void }> {
  const child: ChildProcess = fork(new URL('./bare.ts', import.meta.url), { serialization: 'advanced' });
  child.send({ body, type });
  const [port] = (await once(child, 'message')) as [number];
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill('SIGKILL') };
}

async function measure({ quick, say }: { quick: boolean; say(line: string): void }): Promise<Report> {
  const [runs, seconds] = quick ? [2, 1] : [5, 3];
  const api = await startApi({ env: { NODE_ENV: 'production', LOG_LEVEL: 'error' } });
  const report: Report = { name: 'http', figures: {}, baselines: {}, ratios: {}, lost: 0, runs };
  try {
    const session = await createSession(api);
    await session.seats.host.command('qna.set', { perPerson: 0 });
    const cookie = session.seats.attendee.browser.cookies();
    for (const [name, path] of [
      ['programme', `/s/${session.slug}/schedule.json`],
      ['snapshot', `/api/v1/sessions/${session.slug}`],
    ] as const) {
      const { text, type } = await ask('GET', api.url + path, cookie);
      const bare = await bareOf(text, type);
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let run = 0; run <= runs; run++) {
        const pair = [await rate(seconds, () => ask('GET', api.url + path, cookie)), await rate(seconds, () => ask('GET', bare.url + path, cookie))] as const;
        // The first warms both up.
        if (run > 0) [ours, theirs].forEach((side, i) => void side.push(pair[i] ?? Number.NaN));
      }
      bare.stop();
      report.figures[`${name}PerSecond`] = median(ours);
      report.baselines[`${name}BarePerSecond`] = median(theirs);
      report.ratios[name] = median(ours.map((one, i) => one / (theirs[i] ?? Number.NaN)));
      say(`${name}: done`);
    }
    const body = () =>
      JSON.stringify({ id: crypto.randomUUID(), input: { text: 'Who keeps the key?', language: 'en', anonymous: false, namedInMinutes: true } });
    const posts = await rate(seconds, () => ask('POST', `${api.url}/api/v1/sessions/${session.slug}/commands/qna.ask`, cookie, body()));
    report.figures['postQuestionPerSecond'] = posts;
    report.ratios['postQuestionOf800'] = posts / 800;
  } finally {
    agent.destroy();
    await api.stop();
  }
  return report;
}

/** A question goes through the whole security stack into Postgres. */
export const http = { bars: { programme: 0.8, snapshot: 0.8, postQuestionOf800: 1 }, run: measure };
