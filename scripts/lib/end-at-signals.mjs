import { constants } from 'node:os';
import { endRunning } from './run.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * At a signal, first ends what we run, then ourselves; by `process.exit`, so that listeners for 'exit' run.
 * @returns {() => void} leaves the signals to somebody else from now on
 */
export const endAtSignals = () => {
  const leave = async (signal) => {
    await endRunning();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, leave);
  return () => {
    for (const signal of SIGNALS) process.off(signal, leave);
  };
};
