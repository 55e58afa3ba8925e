import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { answer } from '../fanout/messages.ts';
import { type Kind, QuestionBody, type Seated, type Up } from './messages.ts';
import { startPlenary } from './plenary-server.ts';

type Serving = { listener: RequestListener; seated?: Seated[] };
const bare = (app: Hono): Serving => ({ listener: getRequestListener(app.fetch) });

const sends = (bytes: string, headers: Record<string, string>): Serving => bare(new Hono().get('/*', (c) => c.body(bytes, 200, headers)));

function reads(): Serving {
  let seq = 0;
  const app = new Hono().post('/*', async (c) => {
    const read = QuestionBody.safeParse(await c.req.json());
    return read.success ? c.json({ seq: ++seq, id: read.data.id }) : c.json({ code: 'invalid-input' }, 400);
  });
  return bare(app);
}

process.once('message', async (kind: Kind) => {
  const { listener, seated = [] } = 'bytes' in kind ? sends(kind.bytes, kind.headers) : 'reads' in kind ? reads() : await startPlenary(kind.plenary);
  const server = createServer(listener);
  server.listen(0, '127.0.0.1', () => answer({ port: (server.address() as AddressInfo).port, seated } satisfies Up));
});
