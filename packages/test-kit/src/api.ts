import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { storeAddress } from '@plenary/db/embedded';
import { freePort } from './free-port.ts';
import { startTestPostgres } from './postgres.ts';
import { createVisitor, type Visitor } from './visitor.ts';

export type ApiOptions = {
  /** DATABASE_URL; without one it gets a fresh database. */
  database?: string;
  /** It keeps a store of its own in its folder, as it does for people who set no DATABASE_URL. */
  ownStore?: boolean;
  /** REDIS_URL */
  redis?: string;
  livekit?: { url: string; apiKey: string; apiSecret: string };
  /** Nodes that serve the same sessions share their folder: it holds the secrets and the files. */
  dataDir?: string;
  env?: Record<string, string>;
};
export type TestApi = {
  url: string;
  database: string;
  dataDir: string;
  pid(): number;
  /** The organisation's owner, signed in. */
  owner: Visitor;
  /** Somebody who has never been here. */
  visitor(): Visitor;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end, as a deployment would; resolves with its exit code. */
  end(): Promise<number | null>;
  /** Again, at the same address, with what it had, and these of its environment changed. */
  start(env?: Record<string, string>): Promise<void>;
  /** Ends it and takes away what was made for it. */
  stop(): Promise<void>;
  /** What it last wrote to its log. */
  said(): string;
};

const MAIN = fileURLToPath(new URL('../../../apps/api/src/main.ts', import.meta.url));
const READY_MS = 30_000;
/** Where nothing listens: the video is down. */
const NO_VIDEO = { url: 'http://127.0.0.1:9', apiKey: 'nobody-is-there', apiSecret: 'nobody-is-there-nobody-is-there-nobody' };

type Ready = { url: string; links: { owner: string } };

/** The first line of JSON that says it is ready; rejects when the process ends before, or takes too long. */
async function readiness(child: ChildProcess, said: () => string): Promise<Ready> {
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const timer = setTimeout(() => child.kill('SIGKILL'), READY_MS);
  try {
    for await (const line of lines) if (line.startsWith('{"ready":true')) return JSON.parse(line) as Ready;
    throw new Error(`the server ended before it was ready:\n${said()}`);
  } finally {
    clearTimeout(timer);
  }
}

/** The real server as a process of its own on a free port, without its demonstration. */
export async function startApi(options: ApiOptions = {}): Promise<TestApi> {
  const database = options.database || options.ownStore ? null : await startTestPostgres();
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'plenary-api-')));
  // Otherwise, as root, its own store would lie in /var/lib/plenary.
  if (options.ownStore && !options.dataDir) await chmod(dataDir, 0o755);
  const [port, metrics] = [await freePort(), await freePort()];
  const video = options.livekit ?? NO_VIDEO;
  const databaseUrl = options.database ?? database?.url ?? '';
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    DATABASE_URL: databaseUrl,
    METRICS_PORT: String(metrics),
    LIVEKIT_URL: video.url,
    LIVEKIT_API_KEY: video.apiKey,
    LIVEKIT_API_SECRET: video.apiSecret,
    ...(options.redis ? { REDIS_URL: options.redis } : {}),
    ...options.env,
  };
  let child: ChildProcess | null = null;
  let output = '';
  const ended = async (signal: NodeJS.Signals): Promise<number | null> => {
    const one = child;
    if (!one || one.exitCode !== null || one.signalCode !== null) return one?.exitCode ?? null;
    one.kill(signal);
    await once(one, 'exit');
    return one.exitCode;
  };

  async function boot(more: Record<string, string> = {}): Promise<Ready> {
    const one = spawn(process.execPath, [MAIN, '--port', String(port), '--data', dataDir, '--json', '--no-demo'], {
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = one;
    one.stderr.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
    });
    return readiness(one, () => output);
  }
  const { links } = await boot();
  const owner = createVisitor(() => url);
  await owner.send('GET', links.owner.slice(new URL(links.owner).origin.length));

  return {
    url,
    database: options.ownStore ? storeAddress(dataDir) : databaseUrl,
    dataDir,
    owner,
    pid: () => child?.pid ?? -1,
    visitor: () => createVisitor(() => url),
    async kill() {
      await ended('SIGKILL');
    },
    end: () => ended('SIGTERM'),
    async start(more) {
      await boot(more);
    },
    async stop() {
      await ended('SIGTERM');
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
      await database?.close();
    },
    said: () => output,
  };
}
