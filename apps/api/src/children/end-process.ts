import { setTimeout as after } from 'node:timers/promises';
import { isAlive } from '@plenary/db/embedded';

const GRACE_MS = 300;
const FORCED_MS = 5_000;

const gone = async (pid: number, withinMs: number): Promise<boolean> => {
  for (const deadline = Date.now() + withinMs; isAlive(pid); await after(10)) if (Date.now() > deadline) return false;
  return true;
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in this very moment.
  }
};

/** Ends a child: asked once, asked again (LiveKit's first SIGTERM waits for its guests, the second does not), then killed. */
export const endProcess = async (pid: number): Promise<void> => {
  signal(pid, 'SIGTERM');
  if (await gone(pid, GRACE_MS)) return;
  signal(pid, 'SIGTERM');
  if (await gone(pid, FORCED_MS)) return;
  signal(pid, 'SIGKILL');
  await gone(pid, FORCED_MS);
};
