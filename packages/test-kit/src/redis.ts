import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';

export type TestRedis = {
  /** As REDIS_URL. */
  url: string;
  kill(): Promise<void>;
  /** Again, on the same port, remembering nothing. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

const READY_MS = 10_000;

const answers = async (port: number): Promise<boolean> => {
  const socket = createConnection({ port, host: '127.0.0.1' });
  const up = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]);
  socket.destroy();
  return up;
};

/** A Redis of its own for a test. Rejects when `redis-server` is not in the PATH: a suite that cannot run has failed. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    const one = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
    child = one;
    await once(one, 'spawn');
    const until = performance.now() + READY_MS;
    while (one.exitCode === null && performance.now() < until) {
      if (await answers(port).catch(() => false)) return;
      await pause(20);
    }
    throw new Error('redis-server did not start');
  }
  async function kill(): Promise<void> {
    const one = child;
    if (!one || one.exitCode !== null || one.signalCode !== null) return;
    one.kill('SIGKILL');
    await once(one, 'exit');
  }
  await start();
  return { url: `redis://127.0.0.1:${port}`, kill, start, stop: kill };
}
