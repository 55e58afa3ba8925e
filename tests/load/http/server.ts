import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { answer } from '../fanout/messages.ts';
import { type Kind, QuestionBody, type Seated, type Up } from './messages.ts';
import { startPlenary } from './plenary-server.ts';

type Serving = { fetch(request: Request): Response | Promise<Response>; seated?: Seated[] };

const sends = (bytes: string, headers: Record<string, string>): Serving => new Hono().get('/*', (c) => c.body(bytes, 200, headers));

function reads(): Serving {
  let seq = 0;
  return new Hono().post('/*', async (c) => {
    const read = QuestionBody.safeParse(await c.req.json());
    return read.success ? c.json({ seq: ++seq, id: read.data.id }) : c.json({ code: 'invalid-input' }, 400);
  });
}

process.once('message', async (kind: Kind) => {
  const { fetch, seated = [] } = 'bytes' in kind ? sends(kind.bytes, kind.headers) : 'reads' in kind ? reads() : await startPlenary(kind.plenary);
  const server = createServer(getRequestListener(fetch));
  server.listen(0, '127.0.0.1', () => answer({ port: (server.address() as AddressInfo).port, seated } satisfies Up));
});
