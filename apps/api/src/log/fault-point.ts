import { setTimeout as pause } from 'node:timers/promises';

/** `PLENARY_FAULT=committed:3` makes a process die the third time it comes to that point, to prove that nothing is lost there. Never in production. */
const [armed, nth = '1'] = process.env.NODE_ENV === 'production' ? [] : (process.env.PLENARY_FAULT ?? '').split(':');
let left = Number(nth);

/** Is it the time to die here? */
function isDue(point: string): boolean {
  if (point !== armed) return false;
  left -= 1;
  return left <= 0;
}
/** As a power cut would: the process is gone in the middle of what it did. */
const die = (): void => void process.kill(process.pid, 'SIGKILL');

/** Before anything is stored; stored, and neither told nor acknowledged. */
export function faultPoint(point: 'before-commit' | 'committed'): void {
  if (isDue(point)) die();
}

/** How long an answer takes to leave the process, in ms. */
const LEAVES_MS = 50;

/** Acknowledged, and told to nobody: normally both happen in one turn, so that only a test can get between them. */
export async function faultAfter(point: 'acknowledged', acknowledge: () => Promise<void>): Promise<void> {
  if (!isDue(point)) return;
  await acknowledge();
  await pause(LEAVES_MS);
  die();
}
