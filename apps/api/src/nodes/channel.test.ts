import { startRedis, type TestRedis } from '@plenary/test-kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Channel, createChannel } from './channel.ts';

const QUIET = { warn: () => {} };
let redis: TestRedis;
const open: Channel[] = [];
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(async () => {
  for (const channel of open) await channel.close();
  await redis?.stop();
});

const node = (name: string) => {
  const channel = createChannel(redis.url, name, QUIET);
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
});
