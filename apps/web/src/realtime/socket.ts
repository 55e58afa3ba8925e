import type { ClientEvents, ServerEvents } from '@plenary/contracts';
import { io, type Socket } from 'socket.io-client';

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

/** A socket that connects when told to: each connection needs a fresh proof, so the library's own reconnecting stays off. */
export const createSocket = (origin: string | undefined): LiveSocket => {
  const options = { transports: ['websocket'], autoConnect: false, reconnection: false, forceNew: true };
  return origin === undefined ? io(options) : io(origin, options);
};
