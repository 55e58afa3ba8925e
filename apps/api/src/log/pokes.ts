import type { Logger } from 'pino';
import { createChannel } from '../nodes/channel.ts';

/** Nudges between nodes: "this session's log has grown to this number". */
export type Pokes = {
  publish(sessionId: string, seq: number): void;
  onPoke(listener: (sessionId: string, seq: number) => void): () => void;
  state(): 'ready' | 'down';
  close(): Promise<void>;
};

/** `name` tells features that share Redis apart. */
export function createPokes(url: string, logger: Pick<Logger, 'warn'>, name = 'plenary:appended'): Pokes {
  const channel = createChannel(url, name, logger);
  const listeners = new Set<(sessionId: string, seq: number) => void>();
  channel.hear((message) => {
    const [sessionId, seq] = message.split(' ');
    if (sessionId) for (const listener of listeners) listener(sessionId, Number(seq) || 0);
  });
  return {
    publish: (sessionId, seq) => channel.say(`${sessionId} ${seq}`),
    onPoke(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: channel.state,
    close: channel.close,
  };
}
