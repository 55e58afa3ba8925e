import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';
import { answer, type Memory, type ToServer } from './messages.ts';
import { startPlenary } from './plenary-server.ts';

/** One of the three servers, in a process of its own. `send` makes it send so many frames to everybody. */
type Sender = (count: number) => Promise<void>;
const http = createServer();

function bareSocketIo(frame: unknown): Sender {
  const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });
  io.on('connection', (socket) => void socket.join('floor'));
  return async (count) => {
    for (let i = 0; i < count; i++) io.to('floor').emit('frame', frame);
  };
}

function bareWs(frame: unknown): Sender {
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  return async (count) => {
    for (let i = 0; i < count; i++) {
      const text = Buffer.from(`42${JSON.stringify(['frame', frame])}`);
      for (const client of server.clients) client.send(text, { binary: false });
    }
  };
}

let send: Sender = async () => undefined;
process.on('message', async (order: ToServer) => {
  if ('cpu' in order) {
    const { user, system } = process.cpuUsage();
    return answer(user + system);
  }
  if ('memory' in order) {
    // Twice: what the first round lets go of, the second gives back.
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    return answer({ held: heapUsed + external, rss } satisfies Memory);
  }
  if ('send' in order) {
    await send(order.send);
    return answer('sent');
  }
  const { kind, people, questions, frame } = order.start;
  if (kind === 'plenary') send = await startPlenary(http, people, questions);
  else send = kind === 'ws' ? bareWs(frame) : bareSocketIo(frame);
  http.listen(0, '127.0.0.1', 10_000, () => answer((http.address() as AddressInfo).port));
});
