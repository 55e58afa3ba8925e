import { type Failure, LIMITS } from '@plenary/contracts';
import type { LiveSocket } from './rooms.ts';
import { sizeOf } from './size-of.ts';

/** So many frames that are too large are answered; with the next one it is over. */
const FORGIVEN = 3;
/** Beyond this the transport itself hangs up, without an answer. bytes */
export const TRANSPORT_LIMIT = 1024 * 1024;

/** An engine.io packet: `type` 'message' carries a Socket.IO packet, or a binary attachment of one. */
type Packet = { type: string; data?: unknown };
/** A Socket.IO event with an acknowledgement wanted begins so: the type, then the acknowledgement's number. */
const WITH_ACK = /^2(\d{1,15})\[/;

/**
 * Drops frames over LIMITS.frame before anything reads them. An event that wants an acknowledgement is acknowledged with `too-large`; `cut`
 * is called when there is nothing to answer to (a large attachment) or it goes on.
 */
export function limitSize(socket: LiveSocket, cut: (failure: Failure) => void): void {
  const failure: Failure = { code: 'too-large', params: { max: LIMITS.frame } };
  let times = 0;
  socket.conn.on('packet', (packet: Packet) => {
    const { type, data } = packet;
    if (type !== 'message' || sizeOf(data) <= LIMITS.frame) return;
    // engine.io looks at the type after this: there is nothing left of it to be read.
    packet.type = 'noop';
    packet.data = undefined;
    times += 1;
    const ack = typeof data === 'string' ? WITH_ACK.exec(data.slice(0, 20))?.[1] : undefined;
    if (times > FORGIVEN || typeof data !== 'string') cut(failure);
    else if (ack !== undefined) socket.conn.write(`3${ack}${JSON.stringify([{ ok: false, error: failure }])}`);
  });
}
