import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Proceedings, Role } from '@plenary/contracts';
import { createFiles, createPostgresLog, createPostgresProceedings, type Database } from '@plenary/db';
import { details, newcomer } from '@plenary/domain/testing';
import { openTestDatabase } from '@plenary/test-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDiskStore } from '../../files/store.ts';
import { createSessionLog, type SessionLog } from '../../log/session-log.ts';
import { createMaterials, type Materials } from './service.ts';

const SESSION = 'session-1';
const NOON = Date.UTC(2026, 11, 12, 12, 0);
const folder = mkdtempSync(join(tmpdir(), 'plenary-materials-'));
const disk = createDiskStore(folder);
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let database: Database;
let log: SessionLog;
let materials: Materials;
beforeAll(async () => {
  opened = await openTestDatabase();
  database = opened.database;
  log = createSessionLog({ repository: createPostgresLog(database), now: () => NOON, logger: pino({ level: 'silent' }) });
  materials = createMaterials({ log, files: createFiles(database), store: disk, now: () => NOON, published: async () => false });
  await log.execute(SESSION, { id: SESSION, name: 'session.create', input: { ...details(), organisationId: 'organisation-1' } }, null);
  const enter = (id: string, roles: Role[]) => log.execute(SESSION, { id, name: 'people.enter', input: newcomer(roles) }, null);
  await enter('host-chen', ['host']);
  await enter('attendee-nair', ['attendee']);
});
afterAll(async () => {
  await log.close();
  await opened.close();
  rmSync(folder, { recursive: true });
});

/** An upload that is all here is taken in for somebody; the code of the refusal, or null. */
async function handIn(id: string, participantId: string, into = materials): Promise<string | null> {
  writeFileSync(disk.incomingPath(id), 'Notes');
  const accepted = await into.accept({ sessionId: SESSION, participantId }, { id, name: 'notes.txt', slotId: null });
  return accepted.ok ? null : accepted.error.code;
}
const remove = (materialId: string) => log.execute(SESSION, { id: `remove-${materialId}`, name: 'materials.remove', input: { materialId } }, 'host-chen');
/** Whether the file's bytes are kept, and whether it is known. */
const kept = async (id: string) => [existsSync(join(folder, 'kept', id.slice(0, 2), id)), (await createFiles(database).find(SESSION, id)) !== null];
const NOTHING = [false, false];
const ALL = [true, true];

it('H-42 nothing is kept of a file that the log refuses for good', async () => {
  expect(await handIn('from-an-attendee', 'attendee-nair')).toBe('not-allowed');
  expect(await kept('from-an-attendee')).toEqual(NOTHING);
});

it('H-42 what the log could not take is kept for a day, so that it may be tried again', async () => {
  const away = { execute: async () => ({ ok: false as const, error: { code: 'unavailable' as const } }) };
  const waiting = createMaterials({ log: away, files: createFiles(database), store: disk, now: () => NOON, published: async () => false });
  expect(await handIn('while-it-is-away', 'host-chen', waiting)).toBe('unavailable');
  await materials.sweep(NOON);
  expect(await kept('while-it-is-away')).toEqual(ALL);
  await materials.sweep(NOON + 1);
  expect(await kept('while-it-is-away')).toEqual(NOTHING);
});

it('H-42 what was removed from the session goes a day later, and what stands in it or on a page stays', async () => {
  const ids = ['file-standing', 'file-removed', 'file-published'];
  for (const id of ids) expect(await handIn(id, 'host-chen')).toBeNull();
  const page = { slug: 'commons-2026', version: 1, issuedAt: NOON, parts: [{ slots: [{ materials: [{ id: 'file-published' }] }] }], materials: [] };
  await createPostgresProceedings(database).store('page-1', SESSION, page as unknown as Proceedings);
  for (const id of ids.slice(1)) await remove(id);
  await materials.sweep(NOON);
  expect(await Promise.all(ids.map(kept))).toEqual([ALL, ALL, ALL]);
  await materials.sweep(NOON + 1);
  expect(await Promise.all(ids.map(kept))).toEqual([ALL, NOTHING, ALL]);
});
