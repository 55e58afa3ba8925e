import { once } from 'node:events';
import type { Profile } from './shares.ts';

const EVERY_US = 200;

/** Listens in on a Node that was started with `--inspect=127.0.0.1:port`. */
export async function listenTo(port: number) {
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await once(socket, 'open');
  let count = 0;
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: unknown };
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    new Promise((resolve) => {
      const id = ++count;
      waiting.set(id, resolve as (result: unknown) => void);
      socket.send(JSON.stringify({ id, method, params }));
    });
  await ask('Profiler.enable');
  await ask('Profiler.setSamplingInterval', { interval: EVERY_US });
  return {
    /** What it did while `work` went on. */
    async during(work: () => Promise<unknown>): Promise<Profile> {
      await ask('Profiler.start');
      await work();
      return (await ask<{ profile: Profile }>('Profiler.stop')).profile;
    },
    close: () => socket.close(),
  };
}
