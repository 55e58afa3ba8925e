import type { Server } from 'node:http';

const IDLE_MS = 50;
const GRACE_MS = 5_000;

/**
 * Takes no new connections, lets the requests that have begun end, and hangs up on who only keeps a connection open
 * (or begins a request and never ends it). Sockets that were upgraded are their owners' to close.
 */
export const endServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    // Whoever asks again and again would otherwise keep an old connection busy for ever.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS);
    const grace = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(grace);
      resolve();
    });
  });
