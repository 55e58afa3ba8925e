import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { answer } from '../fanout/messages.ts';

/** Bare Hono: answers with the bytes that it is given, and nothing else. */
process.once('message', ({ body, type }: { body: string; type: string }) => {
  const app = new Hono();
  app.get('/*', (c) => c.body(body, 200, { 'content-type': type }));
  const server = createServer(getRequestListener(app.fetch));
  server.listen(0, '127.0.0.1', () => answer((server.address() as AddressInfo).port));
});
