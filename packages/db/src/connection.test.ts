import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDb } from './connection.ts';
import { startPostgres } from './embedded/index.ts';

it('does not end the process when a connection breaks that somebody holds', { timeout: 60_000 }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'connection-'));
  chmodSync(dataDir, 0o755);
  const keeper = await startPostgres({ dataDir, log: { info: () => undefined, warn: () => undefined, error: () => undefined } });
  const database = createDb(keeper.config);
  try {
    const held = await database.pool.connect();
    const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
    const broke = new Promise((resolve) => held.once('end', resolve));
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await broke;
    await expect(held.query('select 1')).rejects.toThrow();
    held.release(true);
    expect((await database.pool.query('select 1')).rowCount).toBe(1);
  } finally {
    await database.close();
    await keeper.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
