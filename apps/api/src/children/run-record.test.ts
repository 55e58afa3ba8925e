import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { runRecord } from './run-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'run-record-'));
const file = join(folder, 'running.json');
const NO_PROC = join(folder, 'no-proc');
const COMMAND = ['sleep', '600'] as const;
let child: ChildProcess;
let pid: number;
beforeAll(async () => {
  child = spawn(COMMAND[0], [COMMAND[1]], { stdio: 'ignore' });
  await once(child, 'spawn');
  pid = child.pid ?? 0;
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => {
  child.kill();
  rmSync(folder, { recursive: true });
});

describe.each([
  ['/proc', '/proc'],
  ['ps, where there is no /proc', NO_PROC],
])('a child that outlived the last process, seen by %s', (_, proc) => {
  it('is known again by what it runs as', () => {
    const record = runRecord(file, proc);
    record.write(pid, COMMAND.join(' '));
    expect(record.read()).toBe(pid);
  });

  it('HOUSE-10 is not taken for the program that has its number now', () => {
    const record = runRecord(file, proc);
    record.write(pid, 'livekit-server --config livekit.yaml');
    expect(record.read()).toBeNull();
  });
});

describe('what was kept of a child', () => {
  it('HOUSE-10 ends no program when there is no way to see what it runs as', () => {
    vi.stubEnv('PATH', folder);
    const record = runRecord(file, NO_PROC);
    record.write(pid, COMMAND.join(' '));
    expect(record.read()).toBeNull();
  });

  it.each(['', '{"pid": 41', '[]', '{"pid": -1, "command": "x"}'])('HOUSE-10 counts as nothing when it is %j', (torn) => {
    writeFileSync(file, torn);
    expect(runRecord(file).read()).toBeNull();
  });

  it('is nothing where nothing was kept', () => {
    const record = runRecord(file);
    record.remove();
    expect(record.read()).toBeNull();
  });
});
