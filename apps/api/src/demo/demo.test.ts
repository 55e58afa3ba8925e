import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createDb,
  createFiles,
  createOrganisations,
  createPostgresLog,
  createPostgresMinutes,
  createPostgresProceedings,
  createSessionHeads,
  type Database,
} from '@plenary/db';
import { startTestPostgres } from '@plenary/test-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOME } from '../features/organisation/service.ts';
import { createDiskStore } from '../files/store.ts';
import { createDemo, type Demo } from './demo.ts';

const DAY = 24 * 60 * 60_000;
const MONDAY = Date.UTC(2026, 10, 23, 9, 41);

let store: Awaited<ReturnType<typeof startTestPostgres>>;
let database: Database;
let demo: Demo;
let now = MONDAY;

beforeAll(async () => {
  store = await startTestPostgres();
  database = createDb(store.url);
  const organisations = createOrganisations(database);
  await organisations.add({ id: HOME, slug: 'home', name: {} });
  demo = createDemo({
    entries: createPostgresLog(database),
    heads: createSessionHeads(database),
    open: async () => null,
    minutesRepository: createPostgresMinutes(database),
    pages: createPostgresProceedings(database),
    files: createFiles(database),
    store: createDiskStore(mkdtempSync(join(tmpdir(), 'plenary-demo-'))),
    people: { make: async () => ({ ok: false, error: { code: 'not-found' } }) },
    organisation: {
      found: async () => ({ id: HOME, slug: 'home', name: {} }),
      rename: async () => ({ ok: true, value: { id: HOME, slug: 'home', name: {} } }),
    },
    organisationName: async () => ({ en: 'Alliance' }),
    logger: pino({ level: 'silent' }),
    now: () => now,
    newId: () => crypto.randomUUID(),
  });
});
afterAll(async () => {
  await database.close();
  await store.close();
});

/** Sessions that are shown, by what they are: `live what-stays-in-common`. */
const shown = async () => {
  const heads = await createSessionHeads(database).list(HOME);
  return heads
    .filter((head) => head.phase !== 'cancelled')
    .map((head) => `${head.phase} ${head.slug}`)
    .sort();
};
const FIRST_DAY = ['live what-stays-in-common', 'published what-a-village-can-promise', 'scheduled growing-old-in-company'];

describe('the demonstration over time', () => {
  it('is a published symposium, one that is live, and a coming lesson', async () => {
    await demo.prepare();
    expect(await shown()).toEqual(FIRST_DAY);
  });

  it('stays as it was when the server is started again on the same day', async () => {
    now = MONDAY + DAY / 8;
    await demo.prepare();
    expect(await shown()).toEqual(FIRST_DAY);
  });

  it('is set anew a week later, so that live is live and coming is to come', async () => {
    now = MONDAY + 7 * DAY;
    await demo.prepare();
    expect(await shown()).toEqual([
      'live what-stays-in-common-2026-11-30',
      'published what-a-village-can-promise',
      'scheduled growing-old-in-company-2026-12-02',
    ]);
  });

  it('is taken away for good', async () => {
    await demo.remove();
    expect(await shown()).toEqual([]);
    await demo.prepare();
    expect(await shown()).toEqual([]);
  });
});
