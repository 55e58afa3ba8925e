import type { Logger } from 'pino';
import { createClient } from 'redis';
import * as z from 'zod';

/** What nodes tell each other of minutes that are open. May be lost: changes are also found by looking, carets move again. */
export type Nodes = {
  changed(sessionId: string): void;
  caret(sessionId: string, update: Uint8Array): void;
  listen(listener: { changed(sessionId: string): void; caret(sessionId: string, update: Uint8Array): void }): void;
  close(): Promise<void>;
};

const CHANNEL = 'plenary:minutes';
const SLOWEST_RETRY_MS = 1_000;
const Message = z.object({ from: z.string(), sessionId: z.string(), caret: z.string().optional() });

export function createNodes(url: string, self: string, logger: Pick<Logger, 'warn'>): Nodes {
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
  const send = (sessionId: string, caret?: string) => {
    if (sender.isReady) void sender.publish(CHANNEL, JSON.stringify({ from: self, sessionId, caret })).catch(() => undefined);
  };

  return {
    changed: (sessionId) => send(sessionId),
    caret: (sessionId, update) => send(sessionId, Buffer.from(update).toString('base64')),
    listen(listener) {
      const hear = (text: string) => {
        const message = Message.safeParse(JSON.parse(text));
        if (!message.success || message.data.from === self) return;
        const { sessionId, caret } = message.data;
        if (caret === undefined) listener.changed(sessionId);
        else listener.caret(sessionId, Buffer.from(caret, 'base64'));
      };
      receiver.once('ready', () => void receiver.subscribe(CHANNEL, hear).catch((error: unknown) => logger.warn({ error }, 'Redis did not subscribe')));
    },
    async close() {
      sender.destroy();
      receiver.destroy();
    },
  };
}
