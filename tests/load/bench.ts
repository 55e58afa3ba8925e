import { parseArgs } from 'node:util';
import { type Bars, missed, print, type Report } from './report.ts';

/** `npm run bench -- <name> [--json] [--quick]`. Exits 1 when a figure misses its bar, 2 when it could not be measured. */
type Bench = { bars: Bars; run(options: { quick: boolean; say(line: string): void }): Promise<Report> };
const BENCHES: Record<string, () => Promise<Bench>> = {
  append: async () => (await import('./append.ts')).append,
  growth: async () => (await import('./growth/growth.ts')).growth,
  http: async () => (await import('./http/http.ts')).http,
  memory: async () => (await import('./memory.ts')).memory,
  minutes: async () => (await import('./minutes/minutes.ts')).minutes,
  paint: async () => (await import('./paint.ts')).paint,
  profile: async () => (await import('./profile/profile.ts')).profile,
  queue: async () => (await import('./queue.ts')).queue,
  video: async () => (await import('./video/video.ts')).video,
  start: async () => (await import('./start.ts')).start,
  fanout: async () => (await import('./fanout/fanout.ts')).fanout,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
});
const name = positionals[0] ?? '';
const find = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (!find) {
  console.error(`Say what to measure: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
try {
  const bench = await find();
  const report = await bench.run({ quick: values.quick, say: (line) => (values.json ? undefined : console.error(line)) });
  print(report, bench.bars, values.json);
  const reasons = missed(report, bench.bars);
  for (const reason of reasons) console.error(reason);
  process.exit(reasons.length > 0 ? 1 : 0);
} catch (error) {
  console.error('could not be measured:', error);
  process.exit(2);
}
