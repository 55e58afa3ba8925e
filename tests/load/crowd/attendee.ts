import { PROTOCOL } from '@plenary/contracts';
import WebSocket from 'ws';
import { type Answer, type Asking, createAsk } from '../ask.ts';
import { clock } from './messages.ts';

/** One attendee, as lean as can be, so that it is the server that is measured: Engine.IO and Socket.IO by hand, frames read only as far as needed. */
export type Attendee = { command(frame: unknown): Promise<{ ok: boolean }>; close(): void };
type Hear = (questionId: string, at: number) => void;

const SHOWN = /"type":"question\.shown".*?"id":"([^"]+)"/g;
const { ask } = createAsk(64);
/** Throws when it is refused. */
async function granted(asking: Asking): Promise<Answer> {
  const answer = await ask(asking);
  if (answer.status >= 400) throw new Error(`${asking.url} → ${answer.status}: ${answer.text.slice(0, 200)}`);
  return answer;
}

/** As a person: the page, then a seat by name, with a proof of it. */
async function comeIn(url: string, slug: string, name: string): Promise<string> {
  await granted({ method: 'GET', url: `${url}/s/${slug}/room` });
  const person = JSON.stringify({ name, affiliation: '', language: 'en', zone: 'Asia/Kolkata' });
  const entered = await granted({ method: 'POST', url: `${url}/api/v1/sessions/${slug}/enter`, body: person });
  return (JSON.parse(entered.text) as { proof: string }).proof;
}

export async function attend(kind: 'plenary' | 'bare', url: string, slug: string, name: string, hear: Hear, onCut: () => void): Promise<Attendee> {
  const proof = kind === 'plenary' ? await comeIn(url, slug, name) : '';
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate: false });
  const acks = new Map<number, (answer: { ok: boolean }) => void>();
  let asked = 0;
  const ready = kind === 'plenary' ? '42["snapshot"' : '40';
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', () => {
      onCut();
      reject(new Error('cut'));
    });
    socket.on('message', (data: Buffer) => {
      if (data.length === 1 && data[0] === 0x32) return socket.send('3');
      const head = data.toString('latin1', 0, 14);
      if (head.startsWith('42["frame"')) {
        const at = clock();
        for (const [, id] of data.toString('utf8').matchAll(SHOWN)) if (id) hear(id, at);
      } else if (head.startsWith('43')) {
        const text = data.toString('utf8');
        const open = text.indexOf('[');
        acks.get(Number(text.slice(2, open)))?.((JSON.parse(text.slice(open)) as [{ ok: boolean }])[0]);
      } else if (head.startsWith('0{')) socket.send(`40${kind === 'plenary' ? JSON.stringify({ protocol: PROTOCOL, proof }) : ''}`);
      else if (head.startsWith(ready)) resolve();
      else if (head.startsWith('44')) reject(new Error(data.toString()));
    });
  });
  return {
    command: (frame) =>
      new Promise((resolve) => {
        const id = asked++;
        acks.set(id, (answer) => {
          acks.delete(id);
          resolve(answer);
        });
        socket.send(`42${id}${JSON.stringify(['command', frame])}`);
      }),
    close: () => socket.terminate(),
  };
}
