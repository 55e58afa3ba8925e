import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * At a signal, ends by `process.exit`: only then do the listeners for 'exit' run, which end what we started.
 * @returns {() => void} leaves the signals to somebody else from now on
 */
export const endAtSignals = () => {
  const leave = (signal) => process.exit(128 + constants.signals[signal]);
  for (const signal of SIGNALS) process.on(signal, leave);
  return () => {
    for (const signal of SIGNALS) process.off(signal, leave);
  };
};
