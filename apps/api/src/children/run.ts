import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/**
 * Runs a program to its end.
 * @returns what it wrote to stdout
 * @throws with the end of what it complained about when it fails, is aborted or cannot be found
 */
export const run = async (
  command: string,
  args: string[],
  { signal, env, input }: { signal: AbortSignal; env?: NodeJS.ProcessEnv; input?: Buffer },
): Promise<string> => {
  const child = spawn(command, args, { signal, stdio: ['pipe', 'pipe', 'pipe'], ...(env ? { env } : {}) });
  child.stdin.on('error', () => undefined); // it ended before it had read everything; its exit code tells
  child.stdin.end(input);
  const [out, complaint, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Error(`${command} failed: ${complaint.trim().split('\n').slice(-3).join(' · ') || `exit code ${code}`}`);
  return out;
};
