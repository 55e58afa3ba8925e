import { createMemoryLog, createPostgresMinutes, type Database } from '@plenary/db';
import { details } from '@plenary/domain/testing';
import { openTestDatabase } from '@plenary/test-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSessionLog } from '../../log/session-log.ts';
import { createMinutes } from './service.ts';

const SESSION = 'session-1';
const logger = pino({ level: 'silent' });
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let database: Database;
beforeAll(async () => {
  opened = await openTestDatabase();
  database = opened.database;
});
afterAll(async () => {
  await opened.close();
});

/** The minutes of a session, and how often all that is stored of them was read. `failing`: so many readings fail. */
async function readings(failing = 0) {
  const log = createSessionLog({ repository: createMemoryLog(), logger });
  await log.execute(SESSION, { id: SESSION, name: 'session.create', input: { ...details(), organisationId: 'organisation-1' } }, null);
  const repository = createPostgresMinutes(database);
  let read = 0;
  const loadSnapshot: typeof repository.loadSnapshot = (sessionId) => {
    read += 1;
    return read <= failing ? Promise.reject(new Error('the store is away')) : repository.loadSnapshot(sessionId);
  };
  const minutes = createMinutes({ repository: { ...repository, loadSnapshot }, log, logger, now: Date.now, newId: () => crypto.randomUUID() });
  return { minutes, read: () => read };
}

describe('minutes that are opened again', () => {
  it('M-28 are at hand for a while after the last one has left', async () => {
    const { minutes, read } = await readings();
    const first = await minutes.open(SESSION);
    first.release();
    const again = await minutes.open(SESSION);
    expect([again.minutes, read()]).toEqual([first.minutes, 1]);
    again.release();
    await minutes.close();
  });

  it('M-28 are read anew when they could not be read', async () => {
    const { minutes, read } = await readings(1);
    await expect(minutes.open(SESSION)).rejects.toThrow('the store is away');
    (await minutes.open(SESSION)).release();
    expect(read()).toBe(2);
    await minutes.close();
  });
});
