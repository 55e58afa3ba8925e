import { once } from 'node:events';
import { PROTOCOL } from '@plenary/contracts';
import { proofOf, type Seat } from '@plenary/test-kit';
import fc from 'fast-check';
import WebSocket from 'ws';
import { unclear } from './clear.ts';
import { hostileCommand } from './hostile.ts';
import type { Target } from './target.ts';

/** A person's burst is 50 in ten seconds; so many frames a connection stay below it. */
const A_CONNECTION = 40;
const CONNECTIONS_A_ROUND = 100;
const AT_ONCE = 10;
const LEVELS = 10_000;

/** `text`: sent as a text frame even when its bytes are no UTF-8. */
type Frame = { data: string | Uint8Array; text: boolean; ack?: number };

/** Packets of Engine.IO and Socket.IO that are broken, out of place, or promise what never comes. */
export const BROKEN: (string | Uint8Array)[] = [
  '',
  '9',
  '4',
  '40',
  '41',
  '42',
  '42[',
  '42[]',
  '42["command"]',
  '42["command",{}',
  '42{"command":1}',
  '4251-["command",{"_placeholder":true,"num":0}]',
  '4251-["command",{"_placeholder":true,"num":1e9}]',
  '4599-["minutes.update",{"_placeholder":true,"num":0}]',
  '45-1["x"]',
  '451-["minutes.update",{"_placeholder":true,"num":99}]',
  '43999[]',
  '4399999999999999999999[1]',
  '44{"message":1}',
  '40/other,{"token":1}',
  '42/other,["x"]',
  '42/__proto__,["x"]',
  '0{"sid":"x"}',
  '1',
  '2probe',
  '3probe',
  '5',
  '6',
  '42["__proto__",1]',
  '42["connect",1]',
  '42["disconnect",1]',
  '42["error",1]',
  `421["command",${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}]`,
  `421["command",{"id":"deep-input","name":"qna.ask","input":${'{"a":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}}]`,
  `422["command",[${'0,'.repeat(30_000)}0]]`,
  `42${'['.repeat(LEVELS)}`,
  'x'.repeat(60_000),
  new Uint8Array([0x34, 0x32, 0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d]),
  new Uint8Array([0xc0, 0x80]),
  new Uint8Array(5_000).fill(0xfd),
];

const frameOf = (known: readonly string[]): fc.Arbitrary<Frame> => {
  const event = fc.constantFrom('resync', 'minutes.join', 'minutes.update', 'minutes.awareness', 'command', '__proto__');
  const commands = hostileCommand(known).map((command): Frame => ({ data: JSON.stringify(['command', command]), text: true, ack: 0 }));
  const events = fc
    .tuple(event, fc.array(fc.jsonValue(), { maxLength: 3 }))
    .map(([name, args]): Frame => ({ data: JSON.stringify([name, ...args]), text: true, ack: 0 }));
  const broken = fc.tuple(fc.constantFrom(...BROKEN), fc.boolean()).map(([data, text]): Frame => ({ data, text: typeof data === 'string' || text }));
  const bytes = fc.tuple(fc.uint8Array({ maxLength: 100 }), fc.boolean()).map(([data, text]): Frame => ({ data, text }));
  return fc.oneof({ weight: 12, arbitrary: commands }, { weight: 4, arbitrary: events }, { weight: 2, arbitrary: broken }, { weight: 1, arbitrary: bytes });
};

/** Comes in as the browser does. */
export async function comeIn(seat: Seat): Promise<WebSocket> {
  const socket = new WebSocket(`${seat.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  socket.on('error', () => undefined);
  await once(socket, 'message');
  socket.send(`40${JSON.stringify({ protocol: PROTOCOL, proof: await proofOf(seat) })}`);
  await once(socket, 'message');
  return socket;
}

/** Sends these frames over one connection, and waits until all that want an answer have it or the server hangs up. Unclear answers come back. */
async function sendAll(seat: Seat, frames: readonly Frame[]): Promise<string[]> {
  const complaints: string[] = [];
  const socket = await comeIn(seat);
  const over = once(socket, 'close');
  let last = -1;
  const answered = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const said = data.toString();
      if (said === '2') socket.send('3');
      const [, number, body] = /^43(\d+)(\[.*\])$/s.exec(said) ?? [];
      if (number === undefined || body === undefined) return;
      if (Number(number) === last) return resolve();
      const found = unclear((JSON.parse(body) as unknown[])[0]);
      if (found) complaints.push(`${found} to ${String(frames[Number(number)]?.data).slice(0, 300)}`);
    });
  });
  for (const [n, { data, text, ack }] of frames.entries()) {
    if (socket.readyState !== WebSocket.OPEN) break;
    socket.send(ack === undefined ? data : `42${n}${data}`, { binary: !text });
  }
  last = frames.length;
  if (socket.readyState === WebSocket.OPEN) socket.send(`42${last}["nobody-knows-this"]`);
  await Promise.race([answered, over]);
  socket.terminate();
  return complaints;
}

/** Sends so many frames; what was not answered clearly comes back. */
export async function sendFrames(target: Target, total: number, seed: number, say: (line: string) => void = () => undefined): Promise<string[]> {
  const complaints: string[] = [];
  const aRound = CONNECTIONS_A_ROUND * A_CONNECTION;
  for (let sent = 0; sent < total; sent += aRound) {
    const count = Math.min(aRound, total - sent);
    const { session, seats, known } = await target.round(Math.ceil(count / A_CONNECTION));
    const frames = fc.sample(frameOf(known), { numRuns: count, seed: seed + sent });
    const senders = [...Object.values(session.seats), ...seats];
    let next = 0;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let n = next++; n * A_CONNECTION < count; n = next++) {
          const seat = senders[n];
          // Another's frame may have taken the seat away: that is an answer, too.
          if (seat)
            complaints.push(...(await sendAll(seat, frames.slice(n * A_CONNECTION, (n + 1) * A_CONNECTION)).catch((error: unknown) => refusedSeat(error))));
        }
      }),
    );
    say(`${sent + count} frames, ${Math.round(target.rssKb() / 1_024)} MB`);
  }
  return complaints;
}
const refusedSeat = (error: unknown): string[] => (/→ 40[34]/.test(String(error)) ? [] : [String(error)]);
