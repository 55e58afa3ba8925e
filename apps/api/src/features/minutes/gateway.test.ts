import { EventEmitter, once } from 'node:events';
import type { Result, Role } from '@plenary/contracts';
import { createMemoryLog, createPostgresMinutes, type Database } from '@plenary/db';
import { details, newcomer } from '@plenary/domain/testing';
import { openTestDatabase } from '@plenary/test-kit';
import { pino } from 'pino';
import { Server } from 'socket.io';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Doc, encodeStateVector } from 'yjs';
import { createSessionLog } from '../../log/session-log.ts';
import { createMinutesGateway } from './gateway.ts';
import { createMinutes } from './service.ts';

const SESSION = 'session-1';
const RECORDER = 'recorder-liu';
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

/** A recorder's end of the live connection, which knows the rooms that it is in. */
class Connection extends EventEmitter {
  connected = true;
  rooms = new Set<string>();
  join = (room: string) => void this.rooms.add(room);
  leave = (room: string) => void this.rooms.delete(room);
}

it('M-7 who loses the right while the minutes are opened does not come into the room', async () => {
  const log = createSessionLog({ repository: createMemoryLog(), logger });
  const add = (id: string, roles: Role[]) => log.execute(SESSION, { id, name: 'people.enter', input: newcomer(roles) }, null);
  await log.execute(SESSION, { id: SESSION, name: 'session.create', input: { ...details(), organisationId: 'organisation-1' } }, null);
  await add('host-chen', ['host']);
  await add(RECORDER, ['recorder']);

  // A store that is slow to open them.
  const repository = createPostgresMinutes(database);
  const opening = new EventEmitter();
  const minutes = createMinutes({
    repository: {
      ...repository,
      async loadSnapshot(sessionId) {
        opening.emit('begun');
        await once(opening, 'over');
        return repository.loadSnapshot(sessionId);
      },
    },
    log,
    logger,
    now: Date.now,
    newId: () => crypto.randomUUID(),
  });
  const connection = new Connection();
  const gateway = createMinutesGateway({ io: new Server(), minutes, log });
  const socket = connection as unknown as Parameters<typeof gateway.connected>[0];
  const { disconnected } = gateway.connected(socket, { sessionId: SESSION, participantId: RECORDER });

  const begun = once(opening, 'begun');
  const joined = new Promise<Result<unknown>>((resolve) => connection.emit('minutes.join', encodeStateVector(new Doc()), resolve));
  await begun;
  await log.execute(SESSION, { id: 'demotion', name: 'people.set-roles', input: { participantId: RECORDER, roles: ['attendee'] } }, null);
  opening.emit('over');
  expect(await joined).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  expect([...connection.rooms]).toEqual([]);
  disconnected();
  await minutes.close();
  await log.close();
});
