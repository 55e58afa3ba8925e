export { type Connection, createDb, type Database } from './connection.ts';
export { migrate } from './migrate.ts';
export * as schema from './schema/index.ts';
