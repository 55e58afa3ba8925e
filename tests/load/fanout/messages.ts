import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export type Kind = 'plenary' | 'socketio' | 'ws';
/** To a server. `frame`: what the bare ones send, as the whole one sent it. */
export type ToServer = { start: { kind: Kind; people: number; questions: number; frame: unknown } } | { send: number } | { cpu: true } | { memory: true };
/** In bytes: what is held after everything was let go of that can be, and what the system has given. */
export type Memory = { held: number; rss: number };
/** To a process full of clients: connect `count` of them as the persons from `from` on; or say when `frames` have come in all. */
export type ToClients = { connect: { kind: Kind; port: number; from: number; count: number } } | { expect: { kind: Kind; frames: number } };

/** A process of this bench. Each order is answered in its turn; the answer to `start` is the port, to `cpu` the microseconds of it that were used so far, to `memory` a Memory, to `connect` the milliseconds each took. */
export type Worker<Order> = { ask<Answer>(order: Order): Promise<Answer>; stop(): void };

/** Much room for what lives briefly: these processes are to carry, not to clean up. */
const ROOMY = ['--max-semi-space-size=64'];

export function startWorker<Order extends object>(module: string, execArgv: string[] = ROOMY): Worker<Order> {
  const child: ChildProcess = fork(new URL(module, import.meta.url), { execArgv, serialization: 'advanced' });
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`${module} ended with ${code}`);
  });
  gone.catch(() => undefined);
  let queue: Promise<unknown> = Promise.resolve();
  return {
    ask<Answer>(order: Order): Promise<Answer> {
      const answered = queue.then(() => {
        child.send(order);
        return Promise.race([once(child, 'message').then(([answer]) => answer as Answer), gone]);
      });
      queue = answered.catch(() => undefined);
      return answered;
    },
    stop: () => void child.kill('SIGKILL'),
  };
}

export const answer = (value: unknown): void => void process.send?.(value);
