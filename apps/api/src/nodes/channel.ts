import type { Logger } from 'pino';
import { createClient } from 'redis';

/** A channel between nodes. What is said on it may be lost while Redis is away, so nothing may depend on it but speed. */
export type Channel = {
  say(text: string): void;
  hear(listener: (text: string) => void): void;
  state(): 'ready' | 'down';
  close(): Promise<void>;
};

const SLOWEST_RETRY_MS = 1_000;

/** Returns at once: while Redis is away, nodes find news by looking. */
export function createChannel(url: string, name: string, logger: Pick<Logger, 'warn'>): Channel {
  const connect = () => {
    const client = createClient({
      url,
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (tries) => Math.min(50 * 2 ** Math.min(tries, 10), SLOWEST_RETRY_MS) },
    });
    client.on('error', (error: unknown) => logger.warn({ error }, 'Redis is not reachable'));
    void client.connect().catch(() => undefined);
    return client;
  };
  const sender = connect();
  const receiver = connect();
  const listeners = new Set<(text: string) => void>();
  const tell = (text: string) => {
    for (const listener of listeners) listener(text);
  };
  // The client subscribes again by itself after every reconnection, but the first time it must be connected.
  receiver.once('ready', () => void receiver.subscribe(name, tell).catch((error: unknown) => logger.warn({ error }, 'Redis did not subscribe')));

  return {
    say(text) {
      if (sender.isReady) void sender.publish(name, text).catch(() => undefined);
    },
    hear: (listener) => void listeners.add(listener),
    state: () => (sender.isReady && receiver.isReady ? 'ready' : 'down'),
    async close() {
      sender.destroy();
      receiver.destroy();
    },
  };
}
