// `npm test`: gets what is lacking, runs every suite, says one line a suite and one for the whole.
// `npm test -- unit docs` runs those suites only.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bounded } from './lib/bounded.mjs';
import { endAtSignals } from './lib/end-at-signals.mjs';
import { explain } from './lib/explain.mjs';
import { chromium, fillLacks, livekit } from './lib/lacks.mjs';
import { installLibraries } from './lib/libraries.mjs';
import { rightNode, withNodeFirst } from './lib/node.mjs';
import { ROOT } from './lib/root.mjs';
import { say } from './lib/say.mjs';
import { SUITES } from './lib/suites.mjs';
import { buildWeb } from './lib/web-build.mjs';

const TAIL_LINES = 60;
const LOGS = join(ROOT, 'artefacts/logs');
const tell = (line) => process.stdout.write(`${line}\n`);

const asked = process.argv.slice(2);
const chosen = asked.length > 0 ? SUITES.filter((suite) => asked.includes(suite.name)) : SUITES;
if (chosen.length === 0) {
  say(`There is no such suite; there are ${SUITES.map((suite) => suite.name).join(', ')}.`);
  process.exit(1);
}

const prepare = async () => {
  const node = await rightNode();
  await installLibraries(node);
  const lacks = await fillLacks();
  const program = await livekit(node);
  if (!program) lacks.push('The LiveKit server is missing, and could be neither fetched nor built. Install livekit-server or Go.');
  await buildWeb(node).catch((cause) => lacks.push(`The pages could not be built: ${explain(cause)}`));
  for (const lack of lacks) say(lack);
  const env = withNodeFirst(node);
  return {
    lacks,
    env: {
      ...env,
      CI: '1',
      NO_COLOR: '1',
      npm_config_loglevel: 'silent',
      TURBO_TELEMETRY_DISABLED: '1',
      ...(program ? { LIVEKIT_SERVER: program } : {}),
      ...(chromium() ? { CHROMIUM: chromium() } : {}),
    },
  };
};

const runSuite = async (suite, env) => {
  const began = Date.now();
  const logFile = join(LOGS, `${suite.name}.log`);
  const jsonFile = join(LOGS, `${suite.name}.json`);
  rmSync(jsonFile, { force: true });
  const { code, late } = await bounded(suite.command, suite.args(jsonFile), {
    cwd: ROOT,
    logFile,
    limitMs: suite.limitMs,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: jsonFile },
  });
  let { passed, failed } = suite.count(jsonFile, logFile);
  // It could not run, ran nothing, or says that something is wrong without naming a test.
  if (failed === 0 && (code !== 0 || late || passed === 0)) failed = 1;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  tell(`${failed === 0 ? 'ok  ' : 'FAIL'} ${suite.name.padEnd(9)} ${passed} passed, ${failed} failed, ${seconds} s${late ? ' (out of time)' : ''}`);
  if (failed > 0)
    tell(
      readFileSync(logFile, 'utf8')
        .trimEnd()
        .split('\n')
        .slice(-TAIL_LINES)
        .map((line) => `     | ${line}`)
        .join('\n'),
    );
  return { passed, failed };
};

endAtSignals();
let whole = { passed: 0, failed: 0 };
try {
  mkdirSync(LOGS, { recursive: true });
  const { lacks, env } = await prepare();
  whole.failed += lacks.length;
  for (const suite of chosen) {
    const { passed, failed } = await runSuite(suite, env);
    whole = { passed: whole.passed + passed, failed: whole.failed + failed };
  }
} catch (cause) {
  say(explain(cause));
  whole.failed += 1;
}
tell(`${whole.passed} passed, ${whole.failed} failed`);
process.exit(whole.failed === 0 ? 0 : 1);
