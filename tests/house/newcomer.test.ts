import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createDb } from '@plenary/db';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atWorkIn, freshClone, lendLibraries } from './clone.ts';
import { eventually, health, ROOT, type Server, startServer } from './server.ts';

/** Where nothing listens: for those to whom the stage is of no matter. */
const NO_VIDEO = { LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: 'nobody', LIVEKIT_API_SECRET: 'nobody-is-there-nobody-is-there-nobody' };

let place: string;
let servers: Server[];
const start = (dataDir: string, args: string[] = [], env: Record<string, string> = NO_VIDEO, script = 'apps/api/src/main.ts'): Server => {
  const server = startServer(['--port', '0', '--no-demo', '--data', dataDir, ...args], script, { LOG_LEVEL: 'silent', ...env });
  servers.push(server);
  return server;
};
const end = async (server: Server): Promise<number | null> => {
  server.child.kill('SIGINT');
  return server.exit;
};
/** It ends, and all that it says is one line. */
const refusal = async (server: Server): Promise<string> => {
  expect(await server.exit).not.toBe(0);
  expect(server.said().trim().split('\n')).toHaveLength(1);
  return server.said();
};

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'newcomer-'));
  chmodSync(place, 0o755); // otherwise, as root, the store would lie in /var/lib/plenary
  servers = [];
});
afterEach(async () => {
  for (const server of servers) if (server.child.exitCode === null && server.child.signalCode === null) await end(server);
  rmSync(place, { recursive: true, force: true });
});

describe('a start on a machine that has never seen Plenary', () => {
  it('HOUSE-1 HOUSE-2 refuses a data folder that cannot be one', async () => {
    const file = join(place, 'notes.txt');
    writeFileSync(file, '');
    // Nobody may make a folder in /proc, not even root.
    const said = await Promise.all([file, join(file, 'data'), '/proc/plenary'].map((folder) => refusal(start(folder))));
    expect(said[0]).toContain(`The data folder cannot be ${file}, because a file is in its way`);
    expect(said[1]).toContain('because a file is in its way');
    expect(said[2]).toContain('The data folder /proc/plenary cannot be made');
  });

  it('HOUSE-2 takes a relative path with spaces and Chinese letters', async () => {
    const folder = join(place, '第一 次/data of “ours”');
    const { url } = await start(relative(process.cwd(), folder)).line;
    expect((await health(url)).ready).toBe(true);
    expect(existsSync(join(folder, 'secrets.json'))).toBe(true);
  });

  it('HOUSE-1 names a port that is taken, and leaves no process behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await eventually(
      async () => other.address(),
      (address) => address !== null,
    );
    const address = other.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    expect(await refusal(start(join(place, 'data'), ['--port', port]))).toContain(
      `Port ${port} on 127.0.0.1 is taken by another program. Choose another with --port.`,
    );
    expect(atWorkIn(place)).toEqual([]);
    other.close();
  });

  it('HOUSE-1 names a database that cannot be reached, and not who may enter it', async () => {
    const said = await refusal(start(place, [], { ...NO_VIDEO, DATABASE_URL: 'postgres://somebody:secret@127.0.0.1:9/plenary' }));
    expect(said).toContain('The database at 127.0.0.1:9 cannot be reached');
    expect(said).not.toContain('secret');
  });

  it('HOUSE-4 is interrupted again and again, and comes up in the end', async () => {
    const data = join(place, 'data');
    const moments = [
      { there: 'secrets.json', signal: 'SIGKILL' },
      { there: 'postgres/cluster', signal: 'SIGKILL' },
      { there: 'files', signal: 'SIGINT' },
    ] as const;
    for (const { there, signal } of moments) {
      const server = start(data);
      await eventually(
        async () => existsSync(join(data, there)),
        (seen) => seen,
      );
      server.child.kill(signal);
      expect(await server.exit).toBe(signal === 'SIGINT' ? 0 : null);
      expect(server.said()).toBe('');
    }
    expect((await health((await start(data).line).url)).ready).toBe(true);
    expect(await end(servers.at(-1) as Server)).toBe(0);
    expect(atWorkIn(place)).toEqual([]);
  });

  it('HOUSE-5 says that the stage is off when there is no way to a LiveKit server, and works without', async () => {
    const clone = freshClone();
    lendLibraries(clone);
    const nothing = join(place, 'nothing');
    mkdirSync(nothing);
    const env = { PATH: nothing, LIVEKIT_SERVER: '', NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: 'http://127.0.0.1:9' };
    const server = start(join(place, 'data'), [], env, relative(ROOT, join(clone, 'apps/api/src/main.ts')));
    const { url } = await server.line;
    await eventually(
      () => health(url),
      ({ parts }) => parts['video']?.state === 'off',
    );
    expect((await health(url)).ready).toBe(true);
    expect(server.said()).toContain('The stage is off; everything else works. Install livekit-server or Go and start again.');
    await end(server);
    rmSync(clone, { recursive: true, force: true });
  });

  it('HOUSE-7 leaves a store alone that a newer version made', async () => {
    const data = join(place, 'data');
    const first = start(data);
    await first.line;
    const database = createDb({ host: join(data, 'postgres/socket'), user: 'plenary', database: 'plenary' });
    await database.pool.query("insert into drizzle.__drizzle_migrations (hash, created_at) values ('of a later version', 9999999999999)");
    await database.close();
    expect(await end(first)).toBe(0);
    expect(await refusal(start(data))).toContain('The store was made by a newer Plenary than this one.');
    expect(atWorkIn(place)).toEqual([]);
  });
});
