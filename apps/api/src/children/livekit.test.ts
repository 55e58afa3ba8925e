import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVideoChild, type VideoChild } from './livekit.ts';

const WEBHOOK = 'http://127.0.0.1:3190/webhooks/livekit';
const cacheDir = new URL('../../../../.cache/livekit', import.meta.url).pathname;

let dataDir: string;
let made: VideoChild[];
const make = (): VideoChild => {
  const child = createVideoChild({
    dataDir,
    cacheDir,
    ports: { port: 0, tcpPort: 0, udpPort: 0 },
    media: { NODE_IP: '127.0.0.1', NETWORK: '127.0.0.1/32' },
    key: 'PLtestkey',
    secret: 'a secret of at least thirty-two characters',
    log: pino({ level: 'silent' }),
  });
  made.push(child);
  return child;
};
const until = (child: VideoChild, wanted: string): Promise<void> =>
  new Promise((resolve) => {
    if (child.state() === wanted) return resolve();
    child.onChange((state) => state === wanted && resolve());
  });
const pid = (): number => JSON.parse(readFileSync(join(dataDir, 'livekit/running.json'), 'utf8')).pid;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'video-'));
  made = [];
});
afterEach(async () => {
  for (const child of made) await child.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the video server as a child', { timeout: 60_000 }, () => {
  it('comes up by itself with a configuration that only its owner may read', async () => {
    const child = make();
    expect(child.state()).toBe('preparing');
    child.start(WEBHOOK);
    await until(child, 'ready');
    expect((await fetch(child.url)).status).toBe(200);
    expect(statSync(join(dataDir, 'livekit/livekit.yaml')).mode & 0o777).toBe(0o600);
  });

  it('is started again after a crash, and the crash is told', async () => {
    const child = make();
    child.start(WEBHOOK);
    await until(child, 'ready');
    const first = pid();
    process.kill(first, 'SIGKILL');
    await until(child, 'down');
    await until(child, 'ready');
    expect(pid()).not.toBe(first);
  });

  it('adopts the one that outlived a killed process, and ends it when asked', async () => {
    make().start(WEBHOOK);
    await until(made[0] as VideoChild, 'ready');
    const before = pid();
    const next = make();
    next.start(WEBHOOK);
    await until(next, 'ready');
    expect(pid()).toBe(before);
    await next.stop();
    await expect(fetch(next.url)).rejects.toThrow();
  });
});
