// `npm start`: makes ready what is missing, then runs the server and brings it back when it crashes.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { endAtSignals } from './lib/end-at-signals.mjs';
import { explain } from './lib/explain.mjs';
import { installLibraries } from './lib/libraries.mjs';
import { rightNode, withNodeFirst } from './lib/node.mjs';
import { ROOT } from './lib/root.mjs';
import { say } from './lib/say.mjs';
import { buildWeb } from './lib/web-build.mjs';

const LONGEST_PAUSE_MS = 10_000;
const STEADY_MS = 60_000;
/** How the server ends when its settings are wrong: another try would find them so again. */
const WRONG_SETTINGS = 78;
const args = process.argv.slice(2);

/** One run of the server. `port`: it came up there before, so it comes back there and does not tell its links once more. */
const serve = (node, port) =>
  new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(node, [join(ROOT, 'apps/api/src/main.ts'), ...args, ...(port ? ['--port', String(port), '--again'] : [])], {
      // The channel ends with us, however we end: the server then stops as well.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: withNodeFirst(node),
    });
    let served = port;
    child.once('message', (message) => {
      served = message.port;
    });
    // A terminal sends Ctrl-C to the server as well; it counts one that comes twice at once as one.
    const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];
    let asked = false;
    const ask = (signal) => {
      asked = true;
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, ask);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, ask);
      // What never came up is told and left. What did comes back, however often its store is away when it tries.
      const crashed = served !== null && !asked && code !== 0 && code !== WRONG_SETTINGS;
      resolve({ crashed, code: code ?? 1, signal, port: served, ranMs: Date.now() - began });
    });
  });

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const leaveSignals = endAtSignals();
try {
  const node = await rightNode();
  await installLibraries(node);
  await buildWeb(node);
  leaveSignals();
  let wait = 250;
  for (let port = null; ; ) {
    const end = await serve(node, port);
    port = end.port;
    if (!end.crashed) process.exit(end.code);
    wait = end.ranMs > STEADY_MS ? 250 : Math.min(wait * 2, LONGEST_PAUSE_MS);
    say(`The server ended unexpectedly (${end.signal ?? `exit code ${end.code}`}); starting it again in ${wait / 1000} s.`);
    await pause(wait);
  }
} catch (cause) {
  say(explain(cause));
  process.exit(1);
}
