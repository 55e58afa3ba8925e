import WebSocket from 'ws';
import { comeIn } from './come-in.ts';

/** Whom to flood, as whom, and how hard. */
export type Flood = { url: string; proof: string; perSecond: number };

/** Sent in portions, so often a second. */
const PORTIONS = 100;
let [sent, cuts] = [0, 0];
let socket: WebSocket | null = null;

function rage(flood: Flood): void {
  const { socket: one, entered } = comeIn(flood.url, flood.proof);
  let pouring: NodeJS.Timeout | undefined;
  const pour = () => {
    for (let nth = 0; nth < flood.perSecond / PORTIONS && one.readyState === WebSocket.OPEN; nth++) {
      one.send(`42["command",{"id":"flood-${sent}-flood","name":"qna.vote","input":{"questionId":"none-such"}}]`);
      sent += 1;
    }
  };
  entered.then(
    () => {
      pouring = setInterval(pour, 1_000 / PORTIONS);
      if (cuts === 0) process.send?.({ pouring: true });
    },
    () => undefined,
  );
  one.on('close', () => {
    clearInterval(pouring);
    cuts += 1;
    setTimeout(() => rage(flood), 1_000 / PORTIONS);
  });
  socket = one;
}

/** A process that floods one server over one connection at a time, as one person. */
process.on('message', (order: Flood | 'tell') => {
  if (order !== 'tell') return rage(order);
  socket?.removeAllListeners('close').terminate();
  process.send?.({ sent, cuts });
});
