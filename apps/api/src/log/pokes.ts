import type { Logger } from 'pino';
import { createClient } from 'redis';

/** Nudges between nodes: "this session's log has grown to this number". May be lost; nothing depends on them but speed. */
export type Pokes = {
  publish(sessionId: string, seq: number): void;
  onPoke(listener: (sessionId: string, seq: number) => void): () => void;
  state(): 'ready' | 'down';
  close(): Promise<void>;
};

const CHANNEL = 'plenary:appended';
const SLOWEST_RETRY_MS = 1_000;

/** `channel` tells features that share Redis apart. Resolves at once: while Redis is away, nodes find news by looking. */
export function createPokes(url: string, logger: Pick<Logger, 'warn'>, channel = CHANNEL): Pokes {
  const listeners = new Set<(sessionId: string, seq: number) => void>();
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
  const hear = (message: string) => {
    const [sessionId, seq] = message.split(' ');
    if (sessionId) for (const listener of listeners) listener(sessionId, Number(seq) || 0);
  };
  // The client subscribes again by itself after every reconnection, but the first time it must be connected.
  receiver.once('ready', () => void receiver.subscribe(channel, hear).catch((error: unknown) => logger.warn({ error }, 'Redis did not subscribe')));

  return {
    publish(sessionId, seq) {
      if (sender.isReady) void sender.publish(channel, `${sessionId} ${seq}`).catch(() => undefined);
    },
    onPoke(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => (sender.isReady && receiver.isReady ? 'ready' : 'down'),
    async close() {
      sender.destroy();
      receiver.destroy();
    },
  };
}
