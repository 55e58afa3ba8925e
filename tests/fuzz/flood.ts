import { once } from 'node:events';
import type { Seat } from '@plenary/test-kit';
import { comeIn } from './frames.ts';

/** Sends so many commands over one connection as quickly as it takes them. What came back last before the server hung up, and how many were answered. */
export async function flood(seat: Seat, total: number): Promise<{ answered: number; goodbye: string | null }> {
  const socket = await comeIn(seat);
  let answered = 0;
  let goodbye: string | null = null;
  socket.on('message', (data) => {
    const said = data.toString();
    if (said.startsWith('43')) answered += 1;
    if (said.startsWith('42["goodbye"')) goodbye = (JSON.parse(said.slice(2)) as [string, { code: string }])[1].code;
  });
  const over = once(socket, 'close');
  for (let n = 0; n < total; n++) socket.send(`42${n}["command",{"id":"flood-${n}-flood","name":"qna.vote","input":{"questionId":"none-such"}}]`);
  await over;
  return { answered, goodbye };
}
