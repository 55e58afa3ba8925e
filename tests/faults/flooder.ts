import { PROTOCOL } from '@plenary/contracts';
import WebSocket from 'ws';

/** Whom to flood, as whom, and how hard. */
export type Flood = { url: string; proof: string; perSecond: number };

/** Sent in portions, so often a second. */
const PORTIONS = 100;
let [sent, cuts] = [0, 0];
let socket: WebSocket | null = null;

function comeIn({ url, proof, perSecond }: Flood): void {
  const one = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate: false });
  let pouring: NodeJS.Timeout | undefined;
  const pour = () => {
    for (let nth = 0; nth < perSecond / PORTIONS && one.readyState === WebSocket.OPEN; nth++) {
      one.send(`42["command",{"id":"flood-${sent}-flood","name":"qna.vote","input":{"questionId":"none-such"}}]`);
      sent += 1;
    }
  };
  one.on('message', (data: Buffer) => {
    const head = data.toString('latin1', 0, 13);
    if (head.startsWith('0{')) one.send(`40${JSON.stringify({ protocol: PROTOCOL, proof })}`);
    if (head.startsWith('42["snapshot"') && !pouring) {
      pouring = setInterval(pour, 1_000 / PORTIONS);
      if (cuts === 0) process.send?.({ pouring: true });
    }
  });
  one.on('error', () => undefined);
  one.on('close', () => {
    clearInterval(pouring);
    cuts += 1;
    setTimeout(() => comeIn({ url, proof, perSecond }), 1_000 / PORTIONS);
  });
  socket = one;
}

/** A process that floods one server over one connection at a time, as one person. */
process.on('message', (order: Flood | 'tell') => {
  if (order !== 'tell') return comeIn(order);
  socket?.removeAllListeners('close').terminate();
  process.send?.({ sent, cuts });
});
