import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knock } from './claim.ts';
import { type EmbeddedPostgres, FolderInUse, startPostgres } from './index.ts';
import { settle } from './place.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ENTRY = new URL('./index.ts', import.meta.url).href;
const PARENT = `
  const { startPostgres } = await import('${ENTRY}');
  const quiet = { info() {}, warn() {}, error() {} };
  const keeper = await startPostgres({ dataDir: process.argv[1], log: quiet });
  process.stdout.write(keeper.pid() + '\\n');
  setInterval(() => {}, 1000);
`;

let dataDir: string;
let started: EmbeddedPostgres[];
const start = async (mode: 'own' | 'join' = 'own', dir = dataDir): Promise<EmbeddedPostgres> => {
  const keeper = await startPostgres({ dataDir: dir, log: silent, mode });
  started.push(keeper);
  return keeper;
};
const ask = async (keeper: EmbeddedPostgres, sql: string): Promise<unknown> => {
  const client = new pg.Client(keeper.config);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
};

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'keeper-'));
  chmodSync(dataDir, 0o755);
  started = [];
});
afterEach(async () => {
  for (const keeper of started) await keeper.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('embedded Postgres', { timeout: 60_000 }, () => {
  it('keeps what was committed over a stop and a start, and never listens on TCP', async () => {
    const first = await start();
    await ask(first, 'create table kept as select 42 as answer');
    expect(await ask(first, 'show listen_addresses')).toBe('');
    await first.stop();
    expect(first.pid()).toBeNull();
    expect(await ask(await start(), 'select answer from kept')).toBe(42);
  });

  it('adopts a server that outlived its killed parent', async () => {
    const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(createInterface(parent.stdout), 'line');
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    const keeper = await start();
    expect(keeper.pid()).toBe(Number(line));
    expect(await ask(keeper, 'select 1')).toBe(1);
  });

  it('HOUSE-4 waits until Postgres has noticed that whoever had the folder was killed', async () => {
    const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(createInterface(parent.stdout), 'line');
    const client = (await knock(settle(dataDir))) as pg.Client;
    const { rows } = await client.query("select pid from pg_stat_activity where application_name = 'plenary-keeper' and pid <> pg_backend_pid()");
    await client.end();
    // Postgres is kept from noticing.
    const [{ pid }] = rows as [{ pid: number }];
    process.kill(pid, 'SIGSTOP');
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    setTimeout(() => process.kill(pid, 'SIGCONT'), 500);
    expect(await ask(await start(), 'select 1')).toBe(1);
  });

  it('refuses a second process on the same folder, and lets those join that say so', async () => {
    await start();
    await expect(startPostgres({ dataDir, log: silent })).rejects.toThrow(FolderInUse);
    await expect(startPostgres({ dataDir, log: silent, mode: 'join' })).rejects.toThrow(FolderInUse);
  });

  it('stops only when the last of those who joined leaves', async () => {
    const [one, two] = await Promise.all([start('join'), start('join')]);
    await one.stop();
    expect(await ask(two, 'select 1')).toBe(1);
    await two.stop();
    expect(two.pid()).toBeNull();
  });

  it('notices a crash and starts the server again with what was committed', async () => {
    const keeper = await start();
    await ask(keeper, 'create table kept as select 42 as answer');
    const seen: string[] = [];
    const back = new Promise<void>((resolve) => {
      keeper.onState((state) => {
        seen.push(state);
        if (state === 'ready') resolve();
      });
    });
    process.kill(keeper.pid() ?? 0, 'SIGKILL');
    await back;
    expect(seen).toEqual(['down', 'ready']);
    expect(await ask(keeper, 'select answer from kept')).toBe(42);
  });

  it('starts the server anew when one of its processes died, and does not wait for it to come back by itself', async () => {
    const keeper = await start();
    const before = keeper.pid();
    await ask(keeper, 'create table kept as select 42 as answer');
    const back = new Promise<void>((resolve) => keeper.onState((state) => state === 'ready' && resolve()));
    const writer = Number(await ask(keeper, "select pid from pg_stat_activity where backend_type = 'background writer'"));
    process.kill(writer, 'SIGKILL');
    await back;
    expect(keeper.pid()).not.toBe(before);
    expect(await ask(keeper, 'select answer from kept')).toBe(42);
  });

  it('HOUSE-3 stays with the process that had it when its server dies as another one comes', async () => {
    const keeper = await start();
    for (let nth = 0; nth < 5; nth++) {
      process.kill(keeper.pid() ?? 0, 'SIGKILL');
      await expect(startPostgres({ dataDir, log: silent })).rejects.toThrow(FolderInUse);
      expect(keeper.state()).toBe('ready');
    }
  });

  it('works in a folder whose path is too long for a socket, and has spaces and quotes', async () => {
    const deep = join(dataDir, `it's a "long" one ${'x'.repeat(90)}`);
    expect(await ask(await start('own', deep), 'select 1')).toBe(1);
  });
});
