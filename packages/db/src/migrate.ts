import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as run } from 'drizzle-orm/node-postgres/migrator';
import type { PoolClient } from 'pg';
import type { Database } from './connection.ts';

export const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any number that nothing else locks. */
const LOCK = 7_533_911;

/** drizzle's own record of what was done to the store; it tells each by the time at which it was written. */
const DONE = 'drizzle.__drizzle_migrations';

/**
 * A schema that a later version made is not ours to read or write.
 * @throws with a sentence that says what to do
 */
async function refuseNewer(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ known: boolean }>('select to_regclass($1) is not null as known', [DONE]);
  if (!rows[0]?.known) return;
  const newest = Math.max(...readMigrationFiles({ migrationsFolder: MIGRATIONS }).map((one) => one.folderMillis));
  const { rowCount } = await client.query(`select 1 from ${DONE} where created_at > $1`, [newest]);
  if (rowCount) throw new Error('The store was made by a newer Plenary than this one. Start that version again, or choose another data folder with --data.');
}

/** Brings the database to the newest schema. Several processes may call it at once: one does the work, the others wait. Rejects when it is newer than we know. */
export async function migrate({ pool }: Pick<Database, 'pool'>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await refuseNewer(client);
    await run(drizzle(client), { migrationsFolder: MIGRATIONS });
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
    client.release();
  } catch (error) {
    // Closing the connection gives the lock back, whatever state it is in.
    client.release(true);
    throw error;
  }
}
