import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Asking, createAsk } from '../ask.ts';
import type { Kind, Seated, Up } from './messages.ts';

/** So many requests are under way at a time. */
const WIDTH = 32;
export const { ask, hangUp } = createAsk(WIDTH);

/** A client that falls asleep has to be woken at each answer, and whoever answers pays for it: the slower of two servers more often. So it stays awake. */
function stayAwake(): { rest(): void } {
  const again = () => {
    turn = setImmediate(again);
  };
  let turn = setImmediate(again);
  return { rest: () => clearImmediate(turn) };
}

/** Answers a second. Throws when one is refused. */
export async function rate(seconds: number, asking: (nth: number) => Asking): Promise<number> {
  const began = performance.now();
  const until = began + seconds * 1_000;
  let done = 0;
  const waking = stayAwake();
  await Promise.all(
    Array.from({ length: WIDTH }, async () => {
      while (performance.now() < until) {
        const answer = await ask(asking(done++));
        if (answer.status >= 300) throw new Error(`answered ${answer.status}: ${answer.text.slice(0, 200)}`);
      }
    }),
  ).finally(waking.rest);
  return done / ((performance.now() - began) / 1_000);
}

export type Server = { url: string; seated: Seated[]; stop(): void };
/** A server in a process of its own. */
export async function startServer(kind: Kind): Promise<Server> {
  const child: ChildProcess = fork(new URL('./server.ts', import.meta.url), { serialization: 'advanced' });
  child.send(kind);
  const [{ port, seated }] = (await once(child, 'message')) as [Up];
  return { url: `http://127.0.0.1:${port}`, seated, stop: () => void child.kill('SIGKILL') };
}
