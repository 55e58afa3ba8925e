import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

const GRACE_MS = 5_000;

/**
 * Runs a program with everything it writes going to a file, for `limitMs` at most; then it and its children are ended.
 * @returns {Promise<{ code: number | null, late: boolean }>}
 */
export const bounded = (command, args, { env, cwd, logFile, limitMs }) =>
  new Promise((resolve) => {
    const log = createWriteStream(logFile);
    // A group of its own, so that whatever it started can be ended with it.
    const child = spawn(command, args, { env, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => log.write(chunk));
    let late = false;
    const endGroup = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // It has ended already.
      }
    };
    const timer = setTimeout(() => {
      late = true;
      log.write(`\nended: not done within ${limitMs / 1000} s\n`);
      endGroup('SIGTERM');
      setTimeout(() => endGroup('SIGKILL'), GRACE_MS).unref();
    }, limitMs);
    const onSignal = () => endGroup('SIGTERM');
    process.once('exit', onSignal);
    const finish = (code) => {
      clearTimeout(timer);
      process.off('exit', onSignal);
      log.end(() => resolve({ code, late }));
    };
    child.once('error', (cause) => {
      log.write(`${cause.message}\n`);
      finish(null);
    });
    child.once('exit', (code) => {
      // Children that it left behind would hold the log open.
      if (late) endGroup('SIGKILL');
      setTimeout(() => finish(code), 100);
    });
  });
