import type { Command } from '@plenary/contracts';
import { createMemoryLog } from '@plenary/db';
import { rightsOf, type StageRights } from '@plenary/domain';
import { CAST, details, newcomer, talk } from '@plenary/domain/testing';
import { joinLivekit, type LivekitServer, startLivekit } from '@plenary/test-kit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSessionLog, type SessionLog } from '../log/session-log.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { createRooms, type Rooms } from './rooms.ts';
import { mintToken } from './token.ts';

const logger = { error: vi.fn(), warn: vi.fn() };
const within = { timeout: 2_000, interval: 20 };
let livekit: LivekitServer;
let rooms: Rooms;
let keeper: Keeper;
let log: SessionLog;
let session: string;
let made = 0;

beforeAll(async () => {
  livekit = await startLivekit();
});
afterAll(() => livekit.stop());

beforeEach(async () => {
  log = createSessionLog({ repository: createMemoryLog(), logger });
  rooms = createRooms(livekit);
  session = `session-${++made}`;
  await give({ name: 'session.create', input: { ...details({ slug: `slug-${made}` }), organisationId: 'organisation-1' } }, null, session);
  for (const id of CAST) await give({ name: 'people.enter', input: newcomer([id.split('-')[0] as 'attendee']) }, null, id);
  for (const [slotId, speaker] of [
    ['slot-one', 'speaker-minami'],
    ['slot-two', 'speaker-zhao'],
  ] as const) {
    const { id: _, ...slot } = talk(slotId, { speakerIds: [speaker] });
    await give({ name: 'programme.add-slot', input: { ...slot, before: null } }, 'host-chen', slotId);
  }
  await give({ name: 'session.schedule', input: {} });
  await give({ name: 'running-order.open-doors', input: {} });
  await give({ name: 'running-order.start', input: {} });
  keeper = keep();
  await keeper.keep(session);
});
afterEach(async () => {
  await keeper.stop();
  await rooms.close(session).catch(() => undefined);
  await log.close();
});

const keep = () => createKeeper({ video: livekit, rooms, log, onError: () => undefined });
async function give(command: Command, by: string | null = 'host-chen', id = `command-${++made}`): Promise<void> {
  const result = await log.execute(session, { id, ...command }, by);
  if (!result.ok) throw new Error(`${command.name}: ${result.error.code}`);
}
/** Comes in with a token for `rights`, those of the log unless others are given. */
async function comesIn(id: string, rights?: StageRights) {
  const state = (await log.read(session))?.state;
  const given = rights ?? (state && rightsOf(state, id)) ?? { publish: [] };
  return joinLivekit(livekit.url, await mintToken(livekit, session, id, given));
}
const inRoom = async (id: string) => (await rooms.people(session)).find(({ identity }) => identity === id);
const next = () => give({ name: 'running-order.next', input: { from: 'slot-one' } });

describe('keeping a room in agreement with its session', () => {
  it('ST-5 when the slot moves on, the first speaker sends nothing any more and the second may', async () => {
    const [first, second] = [await comesIn('speaker-minami'), await comesIn('speaker-zhao')];
    await first.publish('camera');
    await first.publish('screen_share');
    await vi.waitFor(async () => expect((await inRoom('speaker-minami'))?.tracks).toHaveLength(2), within);
    await next();
    await vi.waitFor(async () => {
      const before = await inRoom('speaker-minami');
      expect([before?.tracks.length, before?.permission?.canPublish]).toEqual([0, false]);
      expect((await inRoom('speaker-zhao'))?.permission).toMatchObject({ canPublish: true, hidden: false, canPublishData: false });
    }, within);
    await second.publish('camera');
    await vi.waitFor(async () => expect((await inRoom('speaker-zhao'))?.tracks).toHaveLength(1), within);
    await Promise.all([first.leave(), second.leave()]);
  });

  it('ST-5 somebody brought on stage may, and the others then see them; released, they may not', async () => {
    const [guest, watcher] = [await comesIn('attendee-mei'), await comesIn('attendee-sol')];
    expect(watcher.sees()).toEqual([]);
    await give({ name: 'stage.bring', input: { participantId: 'attendee-mei' } });
    await vi.waitFor(async () => expect((await inRoom('attendee-mei'))?.permission?.canPublish).toBe(true), within);
    await guest.publish('microphone');
    await vi.waitFor(() => expect(watcher.receives()).toEqual(['attendee-mei microphone']), within);
    await give({ name: 'stage.release', input: { participantId: 'attendee-mei' } });
    await vi.waitFor(async () => expect((await inRoom('attendee-mei'))?.tracks).toHaveLength(0), within);
    await vi.waitFor(() => expect(watcher.receives()).toEqual([]), within);
    await Promise.all([guest.leave(), watcher.leave()]);
  });

  it('ST-6 a removed person, a stranger and a second identity are put out', async () => {
    const everything: StageRights = { publish: ['camera', 'microphone'] };
    const guests = [
      await comesIn('attendee-mei'),
      await comesIn('somebody-else', everything),
      await comesIn('speaker-minami#twice', everything),
      await comesIn('attendee-sol'),
    ];
    await give({ name: 'people.remove', input: { participantId: 'attendee-mei' } });
    await vi.waitFor(async () => expect((await rooms.people(session)).map(({ identity }) => identity)).toEqual(['attendee-sol']), within);
    await Promise.all(guests.map((guest) => guest.leave()));
  });

  it('ST-7 LiveKit takes nothing from an attendee, and takes back what a token that is too rich gave', async () => {
    const attendee = await comesIn('attendee-mei');
    await expect(attendee.publish('camera', 1_500)).rejects.toThrow();
    expect((await inRoom('attendee-mei'))?.tracks).toHaveLength(0);
    const rich = await comesIn('attendee-sol', { publish: ['camera', 'microphone'] });
    await keeper.look(session);
    expect((await inRoom('attendee-sol'))?.permission).toMatchObject({ canPublish: false, canPublishSources: [] });
    await Promise.all([attendee.leave(), rich.leave()]);
  });

  it('ST-8 the room is closed when the session ends', async () => {
    const attendee = await comesIn('attendee-mei');
    await give({ name: 'running-order.end', input: {} });
    await vi.waitFor(async () => expect(await rooms.all()).not.toContain(session), within);
    await vi.waitFor(() => expect(attendee.isIn()).toBe(false), { timeout: 10_000 });
  });

  it('ST-3 ST-9 LiveKit killed and started again has the room, and its rights are kept as before', async () => {
    await livekit.kill();
    await next();
    await livekit.start();
    await vi.waitFor(async () => expect(await rooms.all()).toContain(session), within);
    const late = await comesIn('speaker-minami', { publish: ['camera'] });
    await keeper.look(session);
    expect((await inRoom('speaker-minami'))?.permission?.canPublish).toBe(false);
    await late.leave();
  });

  it('ST-9 a new keeper finds the rooms of the one before', async () => {
    const guest = await comesIn('speaker-minami');
    await keeper.stop();
    await next();
    keeper = keep();
    await vi.waitFor(async () => expect((await inRoom('speaker-minami'))?.permission?.canPublish).toBe(false), within);
    await guest.leave();
  });
});
