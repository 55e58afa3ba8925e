import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { isAlive } from '@plenary/db/embedded';
import type { Logger } from 'pino';
import { createBackOff } from './back-off.ts';
import { endProcess } from './end-process.ts';
import { tail } from './log-tail.ts';
import { runRecord } from './run-record.ts';

export type ChildState = 'preparing' | 'ready' | 'down';

export type ChildPlan = {
  name: string;
  /** asked before each start; when a child of an earlier process still runs, `adopt` says whether it may be kept as it is */
  launch(survivor: boolean): Promise<{ command: string; args: string[]; adopt: boolean }>;
  /** whether it answers now; must settle within a second or two */
  answers(): Promise<boolean>;
  runFile: string;
  logFile: string;
  /** one line that the child wrote */
  onLine(line: string): void;
  onState(state: ChildState): void;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
};

const TICK_MS = 1_000;
const EAGER_TICK_MS = 100;
/** A child that runs but does not answer for so long is started anew. */
const SILENT_MS = 15_000;

/**
 * Keeps one child running: starts it or adopts the one that outlived an earlier process of ours, asks it every
 * second whether it is well, and starts it again with growing pauses when it is gone or silent.
 * @returns stop, which ends the child
 */
export const supervise = (plan: ChildPlan): { pid(): number | null; stop(): Promise<void> } => {
  const record = runRecord(plan.runFile);
  const stopping = new AbortController();
  const { signal } = stopping;
  const backOff = createBackOff();
  let pid: number | null = null;
  let state: ChildState = 'preparing';

  const turn = (to: ChildState): void => {
    if (state === to) return;
    state = to;
    plan.onState(to);
  };
  const pause = (ms: number): Promise<void> => after(ms, undefined, { signal }).catch(() => undefined);

  const start = async (): Promise<{ read: () => string[] } | null> => {
    const old = record.read();
    const { command, args, adopt } = await plan.launch(old !== null);
    if (old !== null && adopt && (await plan.answers())) {
      plan.log.info({ child: plan.name, process: old }, 'was running already: adopted it');
      pid = old;
      return { read: tail(plan.logFile, 'end') };
    }
    if (old !== null) await endProcess(old);
    if (signal.aborted) return null;
    const output = openSync(plan.logFile, 'w', 0o600);
    const child = spawn(command, args, { detached: true, stdio: ['ignore', output, output] });
    closeSync(output);
    child.unref();
    child.on('error', (cause) => plan.log.error({ child: plan.name, cause: cause.message }, 'could not be started'));
    pid = child.pid ?? null;
    if (pid !== null) record.write(pid, [command, ...args].join(' '));
    return { read: tail(plan.logFile, 'start') };
  };

  /** Settles when the child is gone, silent for too long, or we stop. */
  const watch = async (read: () => string[]): Promise<void> => {
    let heard = Date.now();
    while (!signal.aborted && pid !== null && isAlive(pid)) {
      const well = await plan.answers();
      for (const line of read()) plan.onLine(line);
      if (well) heard = Date.now();
      if (well) turn('ready');
      else if (state === 'ready' && Date.now() - heard > 2 * TICK_MS) turn('down');
      if (Date.now() - heard > SILENT_MS) {
        plan.log.error({ child: plan.name, process: pid }, `did not answer for ${SILENT_MS / 1000} s: ending it`);
        await endProcess(pid);
      } else await pause(state === 'ready' ? TICK_MS : EAGER_TICK_MS);
    }
    for (const line of read()) plan.onLine(line);
  };

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      const began = Date.now();
      try {
        const started = await start();
        if (started) await watch(started.read);
      } catch (cause) {
        plan.log.error({ child: plan.name, cause: cause instanceof Error ? cause.message : String(cause) }, 'could not be started');
      }
      if (signal.aborted) return;
      turn('down');
      const ms = backOff(Date.now() - began);
      plan.log.error({ child: plan.name, process: pid }, `went down, starting it again in ${ms} ms`);
      pid = null;
      await pause(ms);
    }
  };

  const running = run();
  return {
    pid: () => pid,
    stop: async () => {
      stopping.abort();
      await running;
      if (pid !== null && isAlive(pid)) await endProcess(pid);
      record.remove();
    },
  };
};
