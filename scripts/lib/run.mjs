import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const TAIL = 4000;

/** @type {Map<import('node:child_process').ChildProcess, Promise<void>>} what runs now, and when it has ended */
const running = new Map();
let ending = false;

/**
 * Runs a program quietly; what it wrote is shown only when it fails.
 * @returns {Promise<string>} what it wrote to stdout and stderr
 */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    running.set(child, new Promise((gone) => child.once('close', gone).once('error', gone)));
    child.once('error', (cause) => {
      running.delete(child);
      reject(cause);
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      if (ending) return; // it was told to end: that is no failure to tell of
      if (code === 0) resolve(output);
      else reject(new Error(`${[command, ...args].join(' ')} failed (${signal ?? `exit code ${code}`}):\n${output.slice(-TAIL)}`));
    });
  });

/** The same for a script of Node's; killed though we may be, it ends with us. */
export const runScript = (node, script, args, options = {}) =>
  run(node, ['--require', join(ROOT, 'scripts/lib/with-parent.cjs'), script, ...args], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], ...options });

/** Ends what runs, at once: npm would go on for minutes to take back what it has half done, and the next start does it all anew anyway. */
export const endRunning = async () => {
  ending = true;
  for (const child of running.keys()) child.kill('SIGKILL');
  await Promise.all(running.values());
};
