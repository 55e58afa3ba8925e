import { spawn } from 'node:child_process';

const TAIL = 4000;

/**
 * Runs a program quietly; what it wrote is shown only when it fails. It does not outlive us: the next start would find it at work.
 * @returns {Promise<string>} what it wrote to stdout and stderr
 */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const end = () => child.kill();
    process.once('exit', end);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('exit', end);
      if (code === 0) resolve(output);
      else reject(new Error(`${[command, ...args].join(' ')} failed (${signal ?? `exit code ${code}`}):\n${output.slice(-TAIL)}`));
    });
  });
