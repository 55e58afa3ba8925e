import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const MINUTE = 60_000;
const BIN = join(ROOT, 'node_modules/.bin');

const report = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** A skipped test has not been run, and a file that could not be loaded hides its tests: both count as failed. */
const countVitest = (file) => {
  const told = report(file);
  if (!told) return { passed: 0, failed: 0 };
  const unloaded = told.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length;
  return { passed: told.numPassedTests, failed: told.numTotalTests - told.numPassedTests + unloaded };
};

const countPlaywright = (file) => {
  const { stats, errors = [] } = report(file) ?? { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
};

/** turbo's last words: `Tasks:    13 successful, 14 total`. */
const countTurbo = (logFile) => {
  const [, good, all] = /Tasks:\s+(\d+) successful, (\d+) total/.exec(existsSync(logFile) ? readFileSync(logFile, 'utf8') : '') ?? [0, 0, 0];
  return { passed: Number(good), failed: Number(all) - Number(good) };
};

const vitest = (name, projects, limitMs) => ({
  name,
  limitMs,
  command: join(BIN, 'vitest'),
  args: (jsonFile) => ['run', ...projects.map((project) => `--project=${project}`), '--reporter=default', '--reporter=json', `--outputFile=${jsonFile}`],
  count: (jsonFile) => countVitest(jsonFile),
});

/** Every suite: how it is run, for how long at most, and how its tests are counted. They share two cores, so one after another. */
export const SUITES = [
  {
    name: 'check',
    limitMs: 5 * MINUTE,
    command: join(BIN, 'turbo'),
    args: () => ['run', 'lint', 'typecheck', 'unused', 'boundaries', '--continue', '--output-logs=errors-only'],
    count: (_, logFile) => countTurbo(logFile),
  },
  vitest('docs', ['docs'], 2 * MINUTE),
  vitest('unit', ['packages/*', 'apps/*'], 10 * MINUTE),
  vitest('house', ['house'], 6 * MINUTE),
  vitest('protocol', ['protocol'], 12 * MINUTE),
  vitest('faults', ['faults'], 4 * MINUTE),
  {
    name: 'e2e',
    limitMs: 20 * MINUTE,
    command: join(BIN, 'playwright'),
    args: () => ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'],
    count: (jsonFile) => countPlaywright(jsonFile),
  },
];
