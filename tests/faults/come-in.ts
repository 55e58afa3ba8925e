import { PROTOCOL } from '@plenary/contracts';
import WebSocket from 'ws';

/** A socket of somebody who has a proof, by hand, so that it may then behave as no client would. `entered` resolves with the snapshot, and rejects when the socket ends before. */
export function comeIn(url: string, proof: string): { socket: WebSocket; entered: Promise<void> } {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate: false });
  const entered = new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('cut')));
    socket.on('message', (data: Buffer) => {
      const head = data.toString('latin1', 0, 13);
      if (head.startsWith('0{')) socket.send(`40${JSON.stringify({ protocol: PROTOCOL, proof })}`);
      if (head.startsWith('42["snapshot"')) resolve();
    });
  });
  return { socket, entered };
}
