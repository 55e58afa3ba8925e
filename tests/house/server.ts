import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type Ready = { ready: true; url: string; pid: number; links: Record<string, string | string[]> };
export type Health = { ready: boolean; parts: Record<string, { state: string }> };

/** Any free ones, so that suites and people on this machine do not meet. */
export const FREE_PORTS = { METRICS_PORT: '0', VIDEO_PORT: '0', VIDEO_TCP_PORT: '0', VIDEO_UDP_PORT: '0' };

/** A server started as people start it, without npm around it. `said()` is what it wrote to stderr so far. */
export type Server = { child: ChildProcess; line: Promise<Ready>; lines: string[]; said(): string; exit: Promise<number | null> };

export const startServer = (args: string[], script = 'scripts/start.mjs', env: Record<string, string> = {}): Server => {
  const child = spawn(process.execPath, [`${ROOT}${script}`, '--json', ...args], {
    env: { ...process.env, ...FREE_PORTS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(line));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const line = Promise.race([
    once(reader, 'line').then(([text]) => JSON.parse(String(text)) as Ready),
    exit.then((code) => Promise.reject(new Error(`ended with ${code} before it was ready:\n${stderr}`))),
  ]);
  line.catch(() => undefined);
  return { child, line, lines, said: () => stderr, exit };
};

/** Asks again and again until the answer fits; the test's own time limit ends it otherwise. */
export const eventually = async <T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> => {
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined && fits(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

export const health = async (url: string): Promise<Health> => (await fetch(`${url}/health/ready`)).json() as Promise<Health>;
