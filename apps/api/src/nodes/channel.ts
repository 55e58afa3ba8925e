import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createClient } from 'redis';

/**
 * A channel between nodes: a Redis stream, so that a node which was away from Redis for a moment reads what was said meanwhile. A Redis that was
 * killed may have lost some of it all the same, so nothing may depend on it but speed.
 */
export type Channel = {
  say(text: string): void;
  hear(listener: (text: string) => void): void;
  state(): 'ready' | 'down';
  close(): Promise<void>;
};

const SLOWEST_RETRY_MS = 1_000;
/** So much of what was said is kept for those who were away; about half a minute of the busiest hour. */
const KEPT = 10_000;
/** How long one reading waits for news, in ms. */
const WAIT_MS = 5_000;
const FIELD = 'text';

type Message = { id: string; message: Record<string, string> };
type Read = { messages: Message[] }[] | null;

/** Returns at once: while Redis is away, nodes find news by looking. */
export function createChannel(url: string, name: string, logger: Pick<Logger, 'warn'>): Channel {
  let closed = false;
  let outage = false;
  /** Once an outage: it lasts until something is read again. */
  const complain = (error: unknown, what: string): void => {
    if (!closed && !outage) logger.warn({ error }, what);
    outage = true;
  };
  const connect = () => {
    const client = createClient({
      url,
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (tries) => Math.min(50 * 2 ** Math.min(tries, 10), SLOWEST_RETRY_MS) },
    });
    client.on('error', (error: unknown) => complain(error, 'Redis is not reachable'));
    void client.connect().catch(() => undefined);
    return client;
  };
  const sender = connect();
  const receiver = connect();
  const listeners = new Set<(text: string) => void>();
  /** What was read last. A Redis that began anew counts from its clock, so that the number of the one before still holds. */
  let last: string | null = null;

  async function read(): Promise<void> {
    // The newest number that there is now, once: what was said before this node began is in the log.
    last ??= (await receiver.xRevRange(name, '+', '-', { COUNT: 1 }))?.[0]?.id ?? '0-0';
    const news = (await receiver.xRead({ key: name, id: last }, { BLOCK: WAIT_MS, COUNT: 500 })) as Read;
    outage = false;
    for (const { id, message } of news?.[0]?.messages ?? []) {
      last = id;
      for (const listener of listeners) listener(message[FIELD] ?? '');
    }
  }
  let following = false;
  async function follow(): Promise<void> {
    if (following) return;
    following = true;
    while (!closed && receiver.isReady) {
      await read().catch((error: unknown) => {
        complain(error, 'Redis was not read');
        // One that is connected and refuses, as while it loads, refuses at once.
        return receiver.isReady ? pause(SLOWEST_RETRY_MS, undefined, { ref: false }) : undefined;
      });
    }
    following = false;
  }
  // Also after every reconnection: the loop ends when the connection does.
  receiver.on('ready', () => void follow());

  return {
    say(text) {
      if (!sender.isReady) return;
      void sender.xAdd(name, '*', { [FIELD]: text }, { TRIM: { strategy: 'MAXLEN', strategyModifier: '~', threshold: KEPT } }).catch(() => undefined);
    },
    hear: (listener) => void listeners.add(listener),
    state: () => (sender.isReady && receiver.isReady ? 'ready' : 'down'),
    async close() {
      closed = true;
      sender.destroy();
      receiver.destroy();
    },
  };
}
