import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDb, type Database, MIGRATIONS, migrate } from '@plenary/db';
import { type EmbeddedPostgres, startPostgres } from '@plenary/db/embedded';
import pg from 'pg';

export type TestDatabase = {
  /** As DATABASE_URL, also for a child process. */
  url: string;
  /** Ends every connection to it and drops it; the last user of the shared server stops that. */
  close(): Promise<void>;
};

/** One server for all test files of this user, however many processes they run in; `PLENARY_TEST_STORE` puts it elsewhere. */
const FOLDER = process.env.PLENARY_TEST_STORE ?? join(tmpdir(), `plenary-tests-${process.getuid?.() ?? 0}`);
const QUIET = { info: () => {}, warn: () => {}, error: (fields: object, message: string) => console.error(message, fields) };
/** Any number that nothing else locks. */
const LOCK = 7_533_912;
const JOIN_MS = 30_000;

/** Named after the migrations, so that a changed schema makes itself a new template. */
const templateName = () =>
  `template_${createHash('sha256')
    .update(readFileSync(join(MIGRATIONS, 'meta', '_journal.json')))
    .digest('hex')
    .slice(0, 12)}`;
const urlOf = ({ connectionString }: EmbeddedPostgres, name: string) => connectionString.replace('/plenary?', `/${name}?`);

async function makeTemplate(server: EmbeddedPostgres, admin: pg.Client, template: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [template]);
  if (rowCount) return;
  // Under another name until it is whole: a run that was killed here leaves no half-made template.
  const unfinished = `${template}_unfinished`;
  await admin.query(`drop database if exists ${unfinished} with (force)`);
  await admin.query(`create database ${unfinished}`);
  const database = createDb(urlOf(server, unfinished));
  await migrate(database);
  await database.close();
  await admin.query(`alter database ${unfinished} rename to ${template}`);
}

/** The last to leave stops the server; who comes in that moment is turned away, and tries again. */
async function joinServer(): Promise<EmbeddedPostgres> {
  const until = performance.now() + JOIN_MS;
  for (;;) {
    try {
      return await startPostgres({ dataDir: FOLDER, log: QUIET, mode: 'join' });
    } catch (error) {
      if (performance.now() > until) throw error;
      await pause(100);
    }
  }
}

/** As `startTestPostgres`, with a connection to it. */
export async function openTestDatabase(): Promise<{ database: Database; close(): Promise<void> }> {
  const store = await startTestPostgres();
  const database = createDb(store.url);
  return {
    database,
    async close() {
      await database.close();
      await store.close();
    },
  };
}

/** A migrated database of its own on a real Postgres; ready in milliseconds after the first of a run. */
export async function startTestPostgres(): Promise<TestDatabase> {
  const server = await joinServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = templateName();
  const admin = new pg.Client({ ...server.config, database: 'postgres' });
  await admin.connect();
  await admin.query('select pg_advisory_lock($1)', [LOCK]);
  await makeTemplate(server, admin, template);
  await admin.query(`create database ${name} template ${template}`);
  await admin.query('select pg_advisory_unlock($1)', [LOCK]);
  return {
    url: urlOf(server, name),
    async close() {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
      await server.stop();
    },
  };
}
