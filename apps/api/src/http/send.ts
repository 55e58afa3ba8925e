import type { ServerResponse } from 'node:http';
import type { Written } from './written.ts';

/** Up to so many bytes go out with the head as one text, a sign a byte: for two pieces Node has a slower call. */
const SHORT = 16_384;
const texts = new WeakMap<Buffer, string>();

/** Bytes as a text of as many signs. What is sent again and again becomes one once. */
function signs(piece: string | Buffer): string {
  if (piece === '') return '';
  if (typeof piece === 'string') return Buffer.from(piece).toString('latin1');
  const text = texts.get(piece) ?? piece.toString('latin1');
  texts.set(piece, text);
  return text;
}

/** Sends an answer without the framework. `headers`: names and values in turn, which Node writes as they are. */
export function send(outgoing: ServerResponse, { status, opening, body }: Written, headers: readonly string[], requestId: string): void {
  const length = Buffer.byteLength(opening) + Buffer.byteLength(body);
  outgoing.writeHead(status, [...headers, 'x-request-id', requestId, 'content-length', String(length)]);
  if (length <= SHORT) {
    outgoing.end(signs(opening) + signs(body), 'latin1');
    return;
  }
  if (opening !== '') outgoing.write(opening);
  outgoing.end(body);
}
