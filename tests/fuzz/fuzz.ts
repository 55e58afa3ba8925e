// `npm run fuzz -- --bodies N --frames N --updates N [--seed N] [--json]`: sends what no client would send to a real server, and reports how it bore it.
// Exits 1 when something was answered unclearly, the server broke or kept too much memory; 2 when it could not be tried.
import { parseArgs } from 'node:util';
import { percentile, print, type Report } from '../load/report.ts';
import { sendBodies } from './bodies.ts';
import { sendFrames } from './frames.ts';
import { startBystanders, startTarget, type Target } from './target.ts';
import { sendUpdates } from './updates.ts';

const { values } = parseArgs({
  options: {
    bodies: { type: 'string', default: '100000' },
    frames: { type: 'string', default: '100000' },
    updates: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    json: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const say = (line: string) => (values.json ? undefined : console.error(line));
/** Before this much has been read, a server still grows into its work: it keeps the sessions of the last five minutes at hand. */
const WARMING = 20_000;
const MEMORY = 1.5;

async function timed(work: () => Promise<string[]>): Promise<{ complaints: string[]; seconds: number }> {
  const began = performance.now();
  return { complaints: await work(), seconds: (performance.now() - began) / 1_000 };
}

async function run(target: Target): Promise<{ report: Report; complaints: string[] }> {
  const [bodies, frames, updates] = [Number(values.bodies), Number(values.frames), Number(values.updates)];
  await sendBodies(target, Math.min(WARMING, bodies), seed + 1);
  await sendFrames(target, Math.min(WARMING, frames), seed + 1);
  const before = target.rssKb();
  const others = await startBystanders(target.api);
  const read = await timed(() => sendBodies(target, bodies, seed, say));
  const heard = await timed(() => sendFrames(target, frames, seed, say));
  const written = await timed(() => (updates > 0 ? sendUpdates(target, updates, seed) : Promise.resolve([])));
  await others.stop();
  const after = target.rssKb();
  const complaints = [...read.complaints, ...heard.complaints, ...written.complaints, ...(await target.wrong())];
  const figures = {
    bodies,
    frames,
    updates,
    bodiesPerSecond: bodies / read.seconds,
    framesPerSecond: frames / heard.seconds,
    updatesPerSecond: updates / written.seconds,
    rssAfterKb: after,
    othersP95Ms: percentile(others.waits, 0.95),
    othersLongestMs: Math.max(...others.waits),
  };
  const report = {
    name: 'fuzz',
    figures,
    baselines: { rssBeforeKb: before },
    ratios: { memoryAfterToBefore: after / before },
    lost: complaints.length,
    runs: 1,
  };
  return { report, complaints };
}

try {
  console.error(`seed ${seed}`);
  const target = await startTarget();
  const { report, complaints } = await run(target).finally(() => target.close());
  print(report, {}, values.json);
  for (const [complaint, count] of Object.entries(Object.groupBy(complaints, (one) => one)).slice(0, 30)) console.error(`${count?.length} × ${complaint}`);
  process.exit(complaints.length > 0 || (report.ratios['memoryAfterToBefore'] ?? Number.NaN) >= MEMORY ? 1 : 0);
} catch (error) {
  console.error('could not be tried:', error);
  process.exit(2);
}
