import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import { SUPERUSER } from './cluster.ts';
import type { Place } from './place.ts';

/** `own`: alone on this data folder. `join`: together with others that join; the last to leave stops the server. */
export type Mode = 'own' | 'join';

/** Whoever was killed a moment ago still has the claim until Postgres has noticed: that long one waits for it, looking so often. ms */
const LEAVING_MS = 2_000;
const LOOK_MS = 100;

/** Any number will do, as long as every keeper uses the same. */
const CLAIM = 7_536_862;

export const poolConfig = (place: Place, database: string): pg.PoolConfig => ({ host: place.sockets, port: 5432, user: SUPERUSER, database });

export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

/** What answered when we knocked: nobody is there, it is on its way up or down, or a connection. */
export type Knock = 'nobody' | 'busy' | pg.Client;

/** What Postgres says, and what is left to see of one that ends as we knock. */
const BUSY = new Set(['57P03', '57P01', '53300', 'ECONNRESET', 'EPIPE']);

export const knock = async (place: Place): Promise<Knock> => {
  const client = new pg.Client({ ...poolConfig(place, 'postgres'), connectionTimeoutMillis: 5_000, application_name: 'plenary-keeper' });
  client.on('error', () => undefined); // the keeper listens for 'end', which follows
  try {
    await client.connect();
    return client;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return code === 'ENOENT' || code === 'ECONNREFUSED' ? 'nobody' : BUSY.has(code) || !code ? 'busy' : Promise.reject(cause);
  }
};

const granted = async (client: pg.Client, call: string): Promise<boolean> =>
  (await client.query<{ granted: boolean }>(`select ${call}($1) as granted`, [CLAIM])).rows[0]?.granted ?? false;

/**
 * The claim on a data folder is a lock that Postgres holds for our connection: it goes when we die, however we
 * die, and needs no file that could be left behind.
 * @throws FolderInUse
 */
export const claim = async (client: pg.Client, mode: Mode, folder: string): Promise<void> => {
  const call = mode === 'own' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared';
  for (const until = performance.now() + LEAVING_MS; performance.now() < until; await after(LOOK_MS)) if (await granted(client, call)) return;
  throw new FolderInUse(`Another Plenary process is using the data folder ${folder}. Stop it first, or give this one a folder of its own with --data.`);
};

/** Whether nobody else holds the claim, so that the server may be stopped. */
export const isLast = async (client: pg.Client, mode: Mode): Promise<boolean> => {
  if (mode === 'own') return true;
  await granted(client, 'pg_advisory_unlock_shared');
  return granted(client, 'pg_try_advisory_lock');
};
