import { createDb, createMemoryLog, createPostgresLog, type Database } from '@plenary/db';
import { afterAll, beforeAll } from 'vitest';
import { logRepositoryContract } from './log-repository.contract.ts';
import { startTestPostgres, type TestDatabase } from './postgres.ts';

let server: TestDatabase;
let database: Database;
beforeAll(async () => {
  server = await startTestPostgres();
  database = createDb(server.url);
}, 60_000);
afterAll(async () => {
  await database?.close();
  await server?.close();
});

logRepositoryContract('in memory', () => createMemoryLog());
logRepositoryContract('Postgres', () => createPostgresLog(database));
