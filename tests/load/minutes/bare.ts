import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { Doc } from 'yjs';
import { type Copy, ELSEWHERE, takeIn } from './copies.ts';

/** Bare Yjs over `ws`, in a process of its own. */
export async function startBare(): Promise<{ port: number; stop(): void }> {
  const child: ChildProcess = fork(new URL('./bare-server.ts', import.meta.url));
  const [port] = (await once(child, 'message')) as [number];
  return { port, stop: () => void child.kill('SIGKILL') };
}

/** A copy whose every change leaves at once. */
export async function openBareCopy(port: number): Promise<Copy> {
  const doc = new Doc();
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
  socket.on('message', (bytes: Buffer) => takeIn(doc, bytes));
  await once(socket, 'message');
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== ELSEWHERE) socket.send(update);
  });
  return { doc, close: () => socket.close() };
}
