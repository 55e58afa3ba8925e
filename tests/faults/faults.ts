import { parseArgs } from 'node:util';
import { missed, print, type Report } from '../load/report.ts';
import type { Fault } from './fault.ts';

/**
 * `npm run faults -- live [--only NAME] [--quick] [--json]`: the real server, killed and starved in many ways while people ask and vote; one
 * checker judges what is left. Exits 1 when something was broken or too slow, 2 when it could not be measured.
 */
const FAULTS: Record<string, () => Promise<Fault>> = {
  points: async () => (await import('./kills.ts')).points,
  random: async () => (await import('./kills.ts')).random,
  redis: async () => (await import('./redis.ts')).redis,
  postgres: async () => (await import('./postgres.ts')).postgres,
  livekit: async () => (await import('./livekit.ts')).livekit,
  networks: async () => (await import('./networks.ts')).networks,
  stalled: async () => (await import('./networks.ts')).stalled,
  flood: async () => (await import('./flood.ts')).flood,
  rolling: async () => (await import('./rolling.ts')).rolling,
  stopped: async () => (await import('./stopped.ts')).stopped,
  clock: async () => (await import('./clock.ts')).clock,
  second: async () => (await import('./second.ts')).second,
  disk: async () => (await import('./disk.ts')).disk,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
if (positionals[0] !== 'live' || (values.only && !Object.hasOwn(FAULTS, values.only))) {
  console.error(`Say which: live [--only ${Object.keys(FAULTS).join('|')}]`);
  process.exit(2);
}
const say = (line: string) => (values.json ? undefined : console.error(line));
const report: Report = { name: 'faults-live', figures: {}, baselines: {}, ratios: {}, lost: 0, runs: 0 };
try {
  for (const [name, find] of Object.entries(FAULTS)) {
    if (values.only && values.only !== name) continue;
    const fault = await find();
    const times = values.quick ? fault.times.quick : fault.times.whole;
    say(`${name}: ${times} times`);
    const { breaches, figures, bars = {} } = await fault.run(times, say);
    for (const breach of breaches.slice(0, 20)) console.error(breach);
    Object.assign(report.figures, figures);
    Object.assign(report.ratios, bars);
    report.lost += breaches.length;
    report.runs += times;
  }
} catch (error) {
  console.error('could not be measured:', error);
  process.exit(2);
}
const bars = Object.fromEntries(Object.keys(report.ratios).map((key) => [key, 1]));
print(report, bars, values.json);
const reasons = missed(report, bars);
for (const reason of reasons) console.error(reason);
process.exit(reasons.length > 0 ? 1 : 0);
