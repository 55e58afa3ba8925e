import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool, type PoolConfig } from 'pg';
import * as schema from './schema/index.ts';

/** Where Postgres is: an address (`postgres://…`), or pg's own settings, e.g. `{ host: '<socket folder>', user, database }`. */
export type Connection = string | PoolConfig;
export type Database = {
  db: NodePgDatabase<typeof schema>;
  /** For hot statements, and for better-auth. */
  pool: Pool;
  close(): Promise<void>;
};

/** Opens a pool; nothing is connected before the first query. `onError` hears of connections that broke while idle. */
export function createDb(connection: Connection, onError: (error: Error) => void = () => {}): Database {
  const settings = typeof connection === 'string' ? { connectionString: connection } : connection;
  const pool = new Pool({ max: 10, connectionTimeoutMillis: 5_000, application_name: 'plenary', ...settings });
  // Without a listener a restarted Postgres would end the process.
  pool.on('error', onError);
  // While somebody holds a connection the pool does not listen to it; what they ask of it rejects.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { db: drizzle(pool, { schema }), pool, close: () => pool.end() };
}
