import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSession, startApi, type TestApi } from '@plenary/test-kit';
import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import { atWorkIn } from './clone.ts';
import { eventually, health, startServer } from './server.ts';

let disk: string;
let api: TestApi | null = null;

/** A disk of its own of so many megabytes; not everybody may mount one. */
const mountDisk = (megabytes: number): boolean => {
  disk = mkdtempSync(join(tmpdir(), 'disk-'));
  chmodSync(disk, 0o755);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `mode=755,size=${megabytes}m`, 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    rmdirSync(disk);
    return false;
  }
};
const mayMount = mountDisk(1);
const unmount = () => {
  execFileSync('umount', [disk]);
  rmdirSync(disk);
};
if (mayMount) unmount();

/** Takes all the room that is left, to the last byte. */
const fill = (): void => {
  const ballast = openSync(join(disk, 'ballast'), 'a');
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      while (writeSync(ballast, Buffer.alloc(size)) === size);
    } catch {
      // So much does not go any more: less, then.
    }
  }
  closeSync(ballast);
};

afterEach(async () => {
  await api?.stop();
  api = null;
  if (mayMount) unmount();
});

if (mayMount) {
  // 4: there is not even room for a store; 40: for a store, but not for what comes into it.
  for (const megabytes of [4, 40])
    it(`HOUSE-6 a start on a disk of ${megabytes} MB is refused in a line, and nothing is left at work`, async () => {
      mountDisk(megabytes);
      const server = startServer(['--port', '0', '--no-demo', '--data', join(disk, 'data')], 'apps/api/src/main.ts', { LOG_LEVEL: 'silent' });
      expect(await server.exit).toBe(1);
      expect(server.said().trim().split('\n')).toHaveLength(1);
      expect(server.said()).toContain(`The disk that holds ${join(disk, 'data')} is full. Make room there`);
      expect(atWorkIn(disk)).toEqual([]);
    });

  it('HOUSE-6 what a full disk cannot keep is not acknowledged, also while Postgres is down for it; with room again it goes on', async () => {
    mountDisk(120);
    const running = await startApi({ database: 'its own', dataDir: join(disk, 'data'), env: { DATABASE_URL: '', LOG_LEVEL: 'silent' } });
    api = running;
    const session = await createSession(running);
    const acknowledged: string[] = [];
    const ask = async (): Promise<number> => {
      const id = crypto.randomUUID();
      const input = { text: `Is there room? ${'x'.repeat(900)}`, language: 'en', anonymous: false, namedInMinutes: true };
      const { status } = await session.seats.host.browser.send('POST', `/api/v1/sessions/${session.slug}/commands/qna.ask`, { id, input });
      if (status === 200) acknowledged.push(id);
      return status;
    };
    await session.seats.host.command('qna.set', { perPerson: 0 });
    const until = (status: number) => eventually(ask, (answer) => answer === status);
    expect(await ask()).toBe(200);
    fill();
    await until(503);
    // Its log needs a new file now, and gets none: Postgres ends, and cannot come back.
    const client = new pg.Client({ host: join(disk, 'data/postgres/socket'), user: 'plenary', database: 'plenary' });
    client.on('error', () => undefined);
    await client.connect();
    await client.query("select pg_switch_wal(), pg_logical_emit_message(false, 'ballast', 'x')").catch(() => undefined);
    await client.query("select pg_switch_wal(), pg_logical_emit_message(true, 'ballast', 'x')").catch(() => undefined);
    await client.end().catch(() => undefined);
    await eventually(
      () => health(running.url),
      ({ ready }) => !ready,
    );
    expect(await ask()).toBe(503);
    rmSync(join(disk, 'ballast'));
    await until(200);
    const kept = new pg.Client({ host: join(disk, 'data/postgres/socket'), user: 'plenary', database: 'plenary' });
    await kept.connect();
    const { rows } = await kept.query<{ command_id: string }>('select command_id from log_entry where session_id = $1', [session.id]);
    await kept.end();
    const ids = rows.map((row) => row.command_id);
    for (const id of acknowledged) expect(ids.filter((one) => one === id)).toHaveLength(1);
  });
} else {
  it('HOUSE-6 cannot be tried by a user who may not mount a small disk', () => expect(mayMount).toBe(false));
}
