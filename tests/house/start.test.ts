import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually, FREE_PORTS, health, ROOT, type Server, startServer } from './server.ts';

let dataDir: string;
let servers: Server[];
const start = (...args: string[]): Server => {
  const server = startServer(['--port', '0', '--data', dataDir, ...args]);
  servers.push(server);
  return server;
};
const ended = async (server: Server): Promise<number | null> => {
  server.child.kill('SIGTERM');
  return server.exit;
};
/** Processes whose command line names our data folder: the children. */
const children = (): string[] =>
  readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')].filter((line) => line.includes(dataDir));
      } catch {
        return [];
      }
    });

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'house-'));
  chmodSync(dataDir, 0o755); // otherwise, as root, the store would lie in /var/lib/plenary
  servers = [];
});
afterEach(async () => {
  for (const server of servers) if (server.child.exitCode === null) await ended(server);
  rmSync(dataDir, { recursive: true, force: true });
});

describe('npm start', () => {
  it('says in one line that it is ready, answers before the stage is, and leaves nothing behind when it is asked to end', async () => {
    const server = start('--no-demo');
    const { url, links } = await server.line;
    expect(links['owner']).toContain(url);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(['preparing', 'ready']).toContain((await health(url)).parts['video']?.state);
    await eventually(
      () => health(url),
      ({ parts }) => parts['video']?.state === 'ready',
    );
    expect(await ended(server)).toBe(0);
    expect(server.lines).toHaveLength(1);
    expect(children()).toEqual([]);
  });

  // How long it takes is told by `npm run bench -- start`.
  it('finds everything as it was the second time, and keeps its secrets to itself', async () => {
    const first = start('--no-demo');
    await first.line;
    const secrets = readFileSync(join(dataDir, 'secrets.json'), 'utf8');
    expect(await ended(first)).toBe(0);
    const { url } = await start('--no-demo').line;
    expect((await health(url)).ready).toBe(true);
    expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe(secrets);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o077).toBe(0);
  });

  it('brings the server back at the same address after a crash, and says nothing twice', async () => {
    const server = start('--no-demo');
    const { url, pid } = await server.line;
    process.kill(pid, 'SIGKILL');
    await eventually(
      () => health(url),
      ({ ready }) => ready,
    );
    expect(await ended(server)).toBe(0);
    expect(server.lines).toHaveLength(1);
    expect(server.said()).toContain('starting it again');
    expect(children()).toEqual([]);
  });

  it('HOUSE-12 brings the server back after a crash when its store is away at first', async () => {
    const server = start('--no-demo');
    const { url, pid } = await server.line;
    const cluster = join(dataDir, 'postgres/cluster');
    // Postgres refuses a folder with such rights.
    chmodSync(cluster, 0o000);
    process.kill(pid, 'SIGKILL');
    await eventually(
      async () => server.said().match(/starting it again/g)?.length ?? 0,
      (tries) => tries >= 2,
    );
    chmodSync(cluster, 0o700);
    await eventually(
      () => health(url),
      ({ ready }) => ready,
    );
    expect(await ended(server)).toBe(0);
    expect(server.lines).toHaveLength(1);
  });

  it('shows a crash of Postgres in its health, and mends it', async () => {
    const { url } = await start('--no-demo').line;
    const cluster = join(dataDir, 'postgres/cluster');
    const postmaster = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
    process.kill(postmaster, 'SIGKILL');
    // Postgres refuses a folder with such rights: it stays down until we have seen it, however quick the machine is.
    chmodSync(cluster, 0o000);
    await eventually(
      () => health(url),
      ({ ready }) => !ready,
    );
    chmodSync(cluster, 0o700);
    await eventually(
      () => health(url),
      ({ ready }) => ready,
    );
  });

  it('HOUSE-3 refuses a folder that another process uses, with a clear line', async () => {
    await start('--no-demo').line;
    const second = start('--no-demo');
    expect(await second.exit).toBe(1);
    expect(second.said()).toContain('Another Plenary process is using the data folder');
  });

  it('names a setting that is wrong, and an unknown flag', async () => {
    const wrong = startServer(['--port', 'eighty', '--data', dataDir]);
    expect(await wrong.exit).toBe(78);
    expect(wrong.said()).toContain('PORT must be a port number');
    const unknown = startServer(['--prot', '80', '--data', dataDir]);
    expect(await unknown.exit).toBe(78);
    expect(unknown.said()).toContain('--prot');
    expect(existsSync(join(dataDir, 'secrets.json'))).toBe(false);
  });

  it('ends although somebody holds a connection open', async () => {
    const server = start('--no-demo');
    const { url } = await server.line;
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
    expect(await ended(server)).toBe(0);
    socket.destroy();
  });

  it('ends with the process that started it', async () => {
    const server = start('--no-demo');
    const { url } = await server.line;
    server.child.kill('SIGKILL');
    await eventually(
      () =>
        fetch(url).then(
          () => 'there',
          () => 'gone',
        ),
      (answer) => answer === 'gone',
    );
    await eventually(
      async () => children(),
      (left) => left.length === 0,
    );
  });

  it('ends when npm is told to end', async () => {
    const npm = spawn('npm', ['start', '--silent', '--', '--json', '--port', '0', '--data', dataDir, '--no-demo'], {
      cwd: ROOT,
      env: { ...process.env, ...FREE_PORTS },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(npm.stdout, 'data');
    npm.kill('SIGTERM');
    await once(npm, 'exit');
    await eventually(
      async () => children(),
      (left) => left.length === 0,
    );
  });
});
