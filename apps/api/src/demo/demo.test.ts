import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOrganisations, createPostgresLog, createPostgresMinutes, createPostgresProceedings, createSessionHeads } from '@plenary/db';
import { openTestDatabase } from '@plenary/test-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOME } from '../features/organisation/service.ts';
import { createFrontDesk } from '../front-desk.ts';
import { createSessionLog } from '../log/session-log.ts';
import { createDemo, type DemoParts } from './demo.ts';

const DAY = 24 * 60 * 60_000;
const SECRET = 'known to the tests of the demonstration alone';
const MONDAY = Date.UTC(2026, 10, 23, 9, 41);

/** A house of its own, in which nothing has been shown yet; `now` is set by the tests. */
async function openHouse() {
  const { database, close } = await openTestDatabase();
  const logger = pino({ level: 'silent' });
  const entries = createPostgresLog(database);
  const heads = createSessionHeads(database);
  const log = createSessionLog({ repository: entries, now: () => now, logger });
  const desk = createFrontDesk({
    database,
    log,
    entries,
    secrets: { cookies: SECRET, accounts: SECRET },
    publicUrl: null,
    address: () => 'http://plenary.test',
    smtpUrl: null,
    filesDir: mkdtempSync(join(tmpdir(), 'plenary-demo-')),
    published: async () => false,
    now: () => now,
    logger,
  });
  await desk.organisation.found();
  const organisationName = async (id: string) => (await createOrganisations(database).byId(id))?.name ?? {};
  const parts: DemoParts = {
    entries,
    heads,
    open: desk.open,
    minutesRepository: createPostgresMinutes(database),
    pages: createPostgresProceedings(database),
    files: desk.files,
    store: desk.store,
    people: desk.people,
    organisation: desk.organisation,
    organisationName,
    logger,
    now: () => now,
    newId: () => crypto.randomUUID(),
  };
  return {
    rename: desk.organisation.rename,
    parts,
    demo: createDemo(parts),
    /** Sessions that are shown, by what they are: `live what-stays-in-common`. */
    shown: async () =>
      (await heads.list(HOME))
        .filter((head) => head.phase !== 'cancelled')
        .map((head) => `${head.phase} ${head.slug}`)
        .sort(),
    async close() {
      desk.close();
      await log.close();
      await close();
    },
  };
}
type House = Awaited<ReturnType<typeof openHouse>>;

let now = MONDAY;
let house: House;
const useHouse = () => {
  beforeAll(async () => {
    now = MONDAY;
    house = await openHouse();
  });
  afterAll(() => house.close());
};

const FIRST_DAY = ['live what-stays-in-common', 'published what-a-village-can-promise', 'scheduled growing-old-in-company'];

describe('the demonstration over time', () => {
  useHouse();

  it('is a published symposium, one that is live, and a coming lesson', async () => {
    await house.demo.prepare();
    expect(await house.shown()).toEqual(FIRST_DAY);
  });

  it('stays as it was when the server is started again on the same day', async () => {
    now = MONDAY + DAY / 8;
    await house.demo.prepare();
    expect(await house.shown()).toEqual(FIRST_DAY);
  });

  it('is set anew a week later, so that live is live and coming is to come', async () => {
    now = MONDAY + 7 * DAY;
    await house.demo.prepare();
    expect(await house.shown()).toEqual([
      'live what-stays-in-common-2026-11-30',
      'published what-a-village-can-promise',
      'scheduled growing-old-in-company-2026-12-02',
    ]);
  });

  it('HOUSE-9 is set anew on one day as often as that day is long enough', async () => {
    for (const time of ['07:00', '14:00', '21:00']) {
      now = Date.parse(`2026-12-01T${time}Z`);
      await house.demo.prepare();
    }
    expect((await house.shown())[0]).toBe('live what-stays-in-common-2026-12-01-3');
  });

  it('is taken away for good', async () => {
    await house.demo.remove();
    expect(await house.shown()).toEqual([]);
    await house.demo.prepare();
    expect(await house.shown()).toEqual([]);
  });
});

describe('a first start that was broken off', () => {
  useHouse();

  /** As if the server had died after so many writes to the log. */
  const dying = (entries: DemoParts['entries'], writes: number): DemoParts['entries'] => ({
    ...entries,
    append: (...given) => (writes-- > 0 ? entries.append(...given) : Promise.reject(new Error('killed'))),
  });

  it('HOUSE-9 is gone on with by a later one, on another day too', async () => {
    const seen: string[][] = [];
    for (const writes of [0, 3, 25, 0, 60]) {
      await createDemo({ ...house.parts, entries: dying(house.parts.entries, writes) }).prepare();
      seen.push(await house.shown());
      now += writes === 60 ? DAY / 8 : DAY;
    }
    expect(seen).toEqual([
      [],
      ['draft what-a-village-can-promise'],
      ['live what-a-village-can-promise'],
      ['live what-a-village-can-promise'],
      ['draft what-stays-in-common', 'published what-a-village-can-promise'],
    ]);
    await house.rename(HOME, { en: 'Society of Friends of Maps' });
    await house.demo.prepare();
    expect(await house.shown()).toEqual(FIRST_DAY);
    expect(await house.parts.organisationName(HOME)).toEqual({ en: 'Society of Friends of Maps' });
  });
});

describe('the organisation’s name', () => {
  useHouse();

  it('HOUSE-8 is the demonstration’s while nobody gave one', async () => {
    await house.demo.prepare();
    expect(await house.parts.organisationName(HOME)).toMatchObject({ en: 'Alliance for Symbiotic Societies' });
  });
});

describe('the organisation’s own name', () => {
  useHouse();

  it('HOUSE-8 stays when the demonstration is made', async () => {
    await house.rename(HOME, { en: 'Society of Friends of Maps' });
    await house.demo.prepare();
    expect(await house.parts.organisationName(HOME)).toEqual({ en: 'Society of Friends of Maps' });
  });
});
