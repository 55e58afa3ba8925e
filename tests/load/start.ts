import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { FREE_PORTS, type Ready, ROOT } from '../house/server.ts';
import { median, type Report } from './report.ts';

const BAR_MS = 2_000;

/** `npm start` as people type it, demonstration and all, until its first page has come. In ms */
async function serve(dataDir: string): Promise<{ servingMs: number; end(): Promise<void> }> {
  const began = performance.now();
  const child: ChildProcess = spawn('npm', ['start', '--silent', '--', '--json', '--port', '0', '--data', dataDir], {
    cwd: ROOT,
    env: { ...process.env, ...FREE_PORTS },
    stdio: ['ignore', 'pipe', 'ignore'],
    // npm hands no signal on to what it started: all of them are told.
    detached: true,
  });
  const gone = once(child, 'exit');
  const end = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await gone;
  };
  try {
    for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
      const { url } = JSON.parse(line) as Ready;
      const page = await fetch(url);
      if (!page.ok) throw new Error(`the first page answered ${page.status}`);
      await page.text();
      return { servingMs: performance.now() - began, end };
    }
    throw new Error('it ended before it served');
  } catch (error) {
    await end();
    throw error;
  }
}

async function measure({ quick, say }: { quick: boolean; say(line: string): void }): Promise<Report> {
  const runs = quick ? 2 : 7;
  const dataDir = await mkdtemp(join(tmpdir(), 'plenary-start-'));
  // Otherwise, as root, the store would lie elsewhere.
  await chmod(dataDir, 0o755);
  try {
    const first = await serve(dataDir);
    await first.end();
    const again: number[] = [];
    for (let run = 1; run <= runs; run++) {
      const next = await serve(dataDir);
      again.push(next.servingMs);
      await next.end();
      say(`run ${run} of ${runs}`);
    }
    const figures = { firstStartMs: first.servingMs, startAgainMs: median(again) };
    return { name: 'start', figures, baselines: {}, ratios: { startOfBar: BAR_MS / figures.startAgainMs }, lost: 0, runs };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** From `npm start` to the first page, once everything has been prepared before. */
export const start = { bars: { startOfBar: 1 }, run: measure };
