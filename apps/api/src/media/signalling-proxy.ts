import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { proxyFetch, proxyUpgrade } from 'httpxy';
import { asHttp, type VideoPart } from './video.ts';

/** Where browsers find LiveKit's signalling: on Plenary's own address, so that there is only one to open and to certify. */
export const SIGNALLING = '/livekit';
/** Only the door for people. LiveKit's administration lies on the same port and is never reachable from outside. */
const PEOPLE = /^\/livekit\/rtc(\/v1)?(\/validate)?\/?(\?|$)/;
const UPGRADE_MS = 10_000;

const refuse = (socket: Duplex, status: string) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
const below = (url: string) => url.slice(SIGNALLING.length);

export type SignallingProxy = ReturnType<typeof createSignallingProxy>;

export function createSignallingProxy(video: VideoPart) {
  const open = new Set<Duplex>();
  return {
    /** Takes over a WebSocket upgrade below `/livekit`; false: not for us, the socket is untouched. */
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
      const url = request.url ?? '';
      if (url !== SIGNALLING && !url.startsWith(`${SIGNALLING}/`)) return false;
      socket.on('error', () => socket.destroy());
      if (!PEOPLE.test(url)) refuse(socket, '404 Not Found');
      else if (video.state() !== 'ready') refuse(socket, '503 Service Unavailable');
      else {
        open.add(socket);
        socket.once('close', () => open.delete(socket));
        // The seat's cookie is Plenary's business; LiveKit asks for its own token.
        delete request.headers.cookie;
        request.url = below(url);
        proxyUpgrade(asHttp(video.url), request, socket, head, { upgradeTimeout: UPGRADE_MS, changeOrigin: true }).catch(() => {
          if (!socket.destroyed) refuse(socket, '502 Bad Gateway');
        });
      }
      return true;
    },
    /** LiveKit's client asks here why it was refused. Answers 404 for everything but that. */
    async fetch(request: Request): Promise<Response> {
      const { pathname, search } = new URL(request.url);
      if (!PEOPLE.test(pathname)) return new Response(null, { status: 404 });
      if (video.state() !== 'ready') return new Response(null, { status: 503 });
      const headers = new Headers(request.headers);
      headers.delete('cookie');
      const url = asHttp(video.url);
      return proxyFetch(url, url + below(pathname) + search, { headers }, { timeout: UPGRADE_MS, changeOrigin: true }).catch(
        () => new Response(null, { status: 502 }),
      );
    },
    /** Ends what is open, so that the server can be stopped. */
    close(): void {
      for (const socket of open) socket.destroy();
    },
  };
}
