import type { Logger } from 'pino';
import * as z from 'zod';
import { createChannel } from '../nodes/channel.ts';

/** What nodes tell each other of minutes that are open: changes are also found by looking, carets move again. */
export type Nodes = {
  changed(sessionId: string): void;
  caret(sessionId: string, update: Uint8Array): void;
  listen(listener: { changed(sessionId: string): void; caret(sessionId: string, update: Uint8Array): void }): void;
  close(): Promise<void>;
};

const Message = z.object({ from: z.string(), sessionId: z.string(), caret: z.string().optional() });
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export function createNodes(url: string, self: string, logger: Pick<Logger, 'warn'>): Nodes {
  const channel = createChannel(url, 'plenary:minutes', logger);
  const send = (sessionId: string, caret?: string) => channel.say(JSON.stringify({ from: self, sessionId, caret }));
  return {
    changed: (sessionId) => send(sessionId),
    caret: (sessionId, update) => send(sessionId, Buffer.from(update).toString('base64')),
    listen(listener) {
      channel.hear((text) => {
        const message = Message.safeParse(parsed(text));
        if (!message.success || message.data.from === self) return;
        const { sessionId, caret } = message.data;
        if (caret === undefined) listener.changed(sessionId);
        else listener.caret(sessionId, Buffer.from(caret, 'base64'));
      });
    },
    close: channel.close,
  };
}
