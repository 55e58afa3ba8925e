import { join } from 'node:path';
import { createSession, exhaustLog, mountSmallDisk, type SmallDisk, startApi, type TestApi } from '@plenary/test-kit';
import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import { createUpload } from '../faults/upload.ts';
import { atWorkIn } from './clone.ts';
import { eventually, health, startServer } from './server.ts';

let disk: SmallDisk | null = null;
let api: TestApi | null = null;

const mountDisk = (megabytes: number): SmallDisk => {
  disk = mountSmallDisk(megabytes);
  if (!disk) throw new Error('this user may not mount a small disk');
  return disk;
};
const tried = mountSmallDisk(1);
tried?.unmount();

afterEach(async () => {
  await api?.stop();
  api = null;
  disk?.unmount();
  disk = null;
});

if (tried) {
  // 4: there is not even room for a store; 40: for a store, but not for what comes into it.
  for (const megabytes of [4, 40])
    it(`HOUSE-6 a start on a disk of ${megabytes} MB is refused in a line, and nothing is left at work`, async () => {
      const { folder } = mountDisk(megabytes);
      const server = startServer(['--port', '0', '--no-demo', '--data', join(folder, 'data')], 'apps/api/src/main.ts', { LOG_LEVEL: 'silent' });
      expect(await server.exit).toBe(1);
      expect(server.said().trim().split('\n')).toHaveLength(1);
      expect(server.said()).toContain(`The disk that holds ${join(folder, 'data')} is full. Make room there`);
      expect(atWorkIn(folder)).toEqual([]);
    });

  it('HOUSE-6 what a full disk cannot keep is not acknowledged, also while Postgres is down for it; with room again it goes on', async () => {
    const { folder, fill, makeRoom } = mountDisk(120);
    const running = await startApi({ ownStore: true, dataDir: join(folder, 'data'), env: { LOG_LEVEL: 'silent' } });
    api = running;
    const session = await createSession(running);
    const acknowledged: string[] = [];
    const ask = async (): Promise<number> => {
      const id = crypto.randomUUID();
      const input = { text: `Is there room? ${'x'.repeat(900)}`, language: 'en', anonymous: false, namedInMinutes: true };
      const { status } = await session.seats.host.browser.send('POST', `/api/v1/sessions/${session.slug}/commands/qna.ask`, { id, input });
      if (status === 200) acknowledged.push(id);
      return status;
    };
    await session.seats.host.command('qna.set', { perPerson: 0 });
    const until = (status: number) => eventually(ask, (answer) => answer === status);
    expect(await ask()).toBe(200);
    fill();
    await until(503);
    await exhaustLog(running.database);
    await eventually(
      () => health(running.url),
      ({ ready }) => !ready,
    );
    expect(await ask()).toBe(503);
    makeRoom();
    await until(200);
    const kept = new pg.Client(running.database);
    await kept.connect();
    const { rows } = await kept.query<{ command_id: string }>('select command_id from log_entry where session_id = $1', [session.id]);
    await kept.end();
    const ids = rows.map((row) => row.command_id);
    for (const id of acknowledged) expect(ids.filter((one) => one === id)).toHaveLength(1);
  });

  it('HOUSE-6 H-14 an upload for which there is no room, or no store, is refused like all else, and goes on where it was', async () => {
    const { folder, fill, makeRoom } = mountDisk(120);
    const running = await startApi({ ownStore: true, dataDir: join(folder, 'data'), env: { LOG_LEVEL: 'silent' } });
    api = running;
    const { seats } = await createSession(running);
    const text = 'What was said, line by line.\n'.repeat(20_000);
    const [begun, late, whole] = [createUpload(seats.host, text), createUpload(seats.host, text), createUpload(seats.host, text)];
    expect(await begun.go(100_000)).toBe(204);
    expect(await whole.go(text.length - 1)).toBe(204);
    fill();
    expect(await begun.go()).toBe(503);
    expect(await late.go()).toBe(503);
    await exhaustLog(running.database);
    await eventually(
      () => health(running.url),
      ({ ready }) => !ready,
    );
    // Its last byte finds room, but there is nobody to enter it in the log.
    expect(await whole.go()).toBe(503);
    makeRoom();
    for (const upload of [begun, late, whole]) {
      await eventually(
        () => upload.go(),
        (status) => status === 204,
      );
      expect(await upload.read()).toBe(text);
    }
  });
} else {
  it('HOUSE-6 cannot be tried by a user who may not mount a small disk', () => expect(tried).toBeNull());
}
