import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atWorkIn, freshClone } from './clone.ts';
import { eventually } from './server.ts';

let clone: string;
let cache: string;
/** Takes every request and never answers: npm is at work until somebody ends it. */
let registry: Server;
let asked: Promise<unknown>;

const started: ChildProcess[] = [];
const start = (command: 'start' | 'test', address: string): { child: ChildProcess; said(): string; exit: Promise<number | null> } => {
  const env = { ...process.env, npm_config_registry: address, npm_config_cache: cache, npm_config_fetch_retries: '0' };
  const child = spawn('npm', ['--silent', command], { cwd: clone, env, stdio: ['ignore', 'ignore', 'pipe'] });
  started.push(child);
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  return { child, said: () => said, exit: once(child, 'close').then(([code]) => code as number | null) };
};
/** Sent to the script itself: npm need not be there to hand it on. */
const signalScript = (signal: NodeJS.Signals) => {
  const script = atWorkIn(clone).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('scripts/start.mjs'));
  process.kill(Number(script), signal);
};
const nobodyAtWork = () =>
  eventually(
    async () => atWorkIn(clone),
    (left) => left.length === 0,
  );

beforeEach(async () => {
  clone = freshClone();
  cache = mkdtempSync(join(tmpdir(), 'npm-'));
  registry = createServer(() => undefined).listen(0, '127.0.0.1');
  asked = once(registry, 'request');
  await once(registry, 'listening');
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  registry.closeAllConnections();
  registry.close();
  for (const folder of [clone, cache]) rmSync(folder, { recursive: true, force: true });
});
const address = () => `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;

describe('a fresh clone', () => {
  for (const command of ['start', 'test'] as const)
    it(`HOUSE-1 without a way to the libraries npm ${command} says so in a line`, async () => {
      const { exit, said } = start(command, 'http://127.0.0.1:9/');
      expect(await exit).toBe(1);
      expect(said().trim().split('\n').at(-1)).toContain("npm's registry cannot be reached");
      expect(said()).not.toMatch(/^(npm error)?\s+at /m);
    });

  it('HOUSE-4 asked to end while it fetches, it first ends what fetches', async () => {
    const { exit, said } = start('start', address());
    await asked;
    signalScript('SIGTERM');
    expect(await exit).toBe(143);
    expect(atWorkIn(clone)).toEqual([]);
    expect(said().split('\n').filter(Boolean)).toHaveLength(1);
  });

  it('HOUSE-4 killed while it fetches, what fetches ends too', async () => {
    start('start', address());
    await asked;
    signalScript('SIGKILL');
    await nobodyAtWork();
    expect(readdirSync(clone)).not.toContain('data');
  });
});
