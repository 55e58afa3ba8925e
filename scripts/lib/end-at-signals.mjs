import { constants } from 'node:os';
import { endRunning } from './run.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Ctrl-C reaches us from the terminal and from npm: within this time it counts once. */
const SAME_MS = 1_000;

/**
 * At a signal, first ends what we run, then ourselves; asked again, at once. By `process.exit`, so that listeners for 'exit' run.
 * @returns {() => void} leaves the signals to somebody else from now on
 */
export const endAtSignals = () => {
  let asked = null;
  const leave = async (signal) => {
    if (asked !== null && Date.now() - asked < SAME_MS) return;
    if (asked === null) {
      asked = Date.now();
      await endRunning(signal);
    }
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, leave);
  return () => {
    for (const signal of SIGNALS) process.off(signal, leave);
  };
};
