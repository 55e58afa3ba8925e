import { PROTOCOL } from '@plenary/contracts';
import WebSocket from 'ws';
import { answer, type Kind, type ToClients } from './messages.ts';

/** A process full of clients that count what they get and do nothing else, so that it is the server that is measured. */
const FRAME = Buffer.from('42["frame"');
const AT_ONCE = 50;
const counts: Record<Kind, number> = { plenary: 0, socketio: 0, ws: 0 };
let waiting: { kind: Kind; frames: number } | null = null;
let sample: string | null = null;

const isFrame = (data: Buffer): boolean => data.length > FRAME.length && data.compare(FRAME, 0, FRAME.length, 0, FRAME.length) === 0;
const check = (): void => {
  if (!waiting || counts[waiting.kind] < waiting.frames) return;
  waiting = null;
  answer({ sample });
};

function count(kind: Kind, data: Buffer): void {
  if (!isFrame(data)) return;
  counts[kind] += 1;
  sample ??= data.toString();
  check();
}

/** Engine.IO and Socket.IO by hand: open, connect with `auth`, answer pings. Resolves once the server has let it in and, if it does, sent its snapshot. */
function connectOne(kind: Kind, port: number, person: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const path = kind === 'ws' ? '/' : '/socket.io/?EIO=4&transport=websocket';
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { perMessageDeflate: false });
    const ready = kind === 'plenary' ? '42["snapshot"' : '40';
    socket.once('error', reject);
    if (kind === 'ws') socket.once('open', () => resolve());
    socket.on('message', (data: Buffer) => {
      const first = data[0];
      if (data.length === 1 && first === 0x32) return socket.send('3');
      if (isFrame(data)) return count(kind, data);
      const head = data.toString('latin1', 0, 16);
      if (head.startsWith('0{')) socket.send(`40${JSON.stringify({ protocol: PROTOCOL, proof: `person-${person}` })}`);
      else if (head.startsWith(ready)) resolve();
      else if (head.startsWith('44')) reject(new Error(data.toString()));
    });
  });
}

async function connectAll({ kind, port, from, count: many }: { kind: Kind; port: number; from: number; count: number }): Promise<number[]> {
  const times: number[] = [];
  let started = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (started < many) {
        const person = from + started++;
        const began = performance.now();
        await connectOne(kind, port, person);
        times.push(performance.now() - began);
      }
    }),
  );
  return times;
}

process.on('message', (order: ToClients) => {
  if ('connect' in order) {
    connectAll(order.connect).then(answer, (error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  } else {
    waiting = order.expect;
    check();
  }
});
