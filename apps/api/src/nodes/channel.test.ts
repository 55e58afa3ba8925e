import { startRedis, type TestRedis } from '@plenary/test-kit';
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Channel, createChannel } from './channel.ts';

type Logger = Parameters<typeof createChannel>[2];
const QUIET: Logger = { warn: () => {} };
let redis: TestRedis;
const open: Channel[] = [];
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(async () => {
  for (const channel of open) await channel.close();
  await redis?.stop();
});

const node = (name: string, logger = QUIET) => {
  const channel = createChannel(redis.url, name, logger);
  open.push(channel);
  const heard: string[] = [];
  channel.hear((text) => void heard.push(text));
  return { channel, heard };
};
const ready = (...channels: Channel[]) =>
  vi.waitFor(() => expect(channels.map((one) => one.state())).toEqual(channels.map(() => 'ready')), { timeout: 10_000 });

describe('the channel between nodes', () => {
  it('LOG-64 brings everything that is said to every node, in order, and nothing from before it began', async () => {
    const first = node('one');
    await ready(first.channel);
    first.channel.say('before');
    await vi.waitFor(() => expect(first.heard).toEqual(['before']));
    const second = node('one');
    await ready(second.channel);
    await vi.waitFor(() => {
      first.channel.say('hello');
      expect(second.heard).toContain('hello');
    });
    const all = Array.from({ length: 300 }, (_, n) => `message ${n}`);
    for (const text of all) first.channel.say(text);
    await vi.waitFor(() => expect(second.heard.filter((text) => text.startsWith('message'))).toEqual(all), { timeout: 5_000 });
    expect(first.heard.filter((text) => text.startsWith('message'))).toEqual(all);
    expect(second.heard).not.toContain('before');
  });

  it('LOG-64 goes on after Redis was killed and began anew with nothing', async () => {
    const [first, second] = [node('two'), node('two')];
    await ready(first.channel, second.channel);
    await vi.waitFor(() => {
      first.channel.say('before');
      expect(second.heard).toContain('before');
    });
    await redis.kill();
    await redis.start();
    await ready(first.channel, second.channel);
    await vi.waitFor(
      () => {
        first.channel.say('after');
        expect(second.heard).toContain('after');
      },
      { timeout: 10_000 },
    );
  });

  it('LOG-77 asks a Redis that refuses to be read once a second, tells of it once each time, and hears again when it may', async () => {
    const admin = await createClient({ url: redis.url }).connect();
    const reads = (rule: '-' | '+') => admin.sendCommand(['ACL', 'SETUSER', 'default', `${rule}xread`, `${rule}xrevrange`]);
    const refused = async () =>
      [...(await admin.info('commandstats')).matchAll(/cmdstat_x\w+:.*rejected_calls=(\d+)/g)].reduce((sum, [, times]) => sum + Number(times), 0);
    const warnings: unknown[] = [];
    await reads('-');
    const { channel, heard } = node('three', { warn: (...told: unknown[]) => void warnings.push(told) });
    await vi.waitFor(() => expect(warnings).toHaveLength(1));
    const before = await refused();
    // Whoever does not pause asks about as often meanwhile.
    for (let n = 0; n < 1_000; n++) await admin.ping();
    expect((await refused()) - before).toBeLessThan(10);
    expect(warnings).toHaveLength(1);

    await reads('+');
    await vi.waitFor(
      () => {
        channel.say('again');
        expect(heard).toContain('again');
      },
      { timeout: 5_000 },
    );
    await reads('-');
    // A reading that waits was allowed when it began: news ends it.
    await vi.waitFor(() => {
      channel.say('the last');
      expect(warnings).toHaveLength(2);
    });
    await reads('+');
    admin.destroy();
  });
});
