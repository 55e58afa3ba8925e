import type { IncomingMessage } from 'node:http';

const utf8 = new TextDecoder();

/** What a request sends, as text; null: whoever sent it is gone. For an announced length, at which Node's own parser stops. */
export const sentText = (incoming: IncomingMessage): Promise<string | null> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => void chunks.push(chunk));
    incoming.on('end', () => resolve(utf8.decode(Buffer.concat(chunks))));
    incoming.on('error', () => undefined);
    incoming.on('close', () => resolve(null));
  });
