import { once } from 'node:events';
import { createServer, type OutgoingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fail, LIMITS, ok } from '@plenary/contracts';
import { liveSession } from '@plenary/domain/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAnswers } from './answer.ts';
import { createAtHand } from './at-hand.ts';
import { NO_SEAT } from './parts.ts';
import { defineRoute, defineWritten } from './route.ts';
import { DATA_HEADERS } from './security-headers.ts';
import { Written } from './written.ts';

const state = liveSession();
const SESSIONS: Record<string, typeof state> = { hall: state, draft: { ...state, phase: 'draft' } };
const SEATS = {
  ana: { participantId: 'ana', via: 'open', roles: ['attendee'] },
  host: { participantId: 'host', via: 'open', roles: ['host'] },
} as const;

const LARGE = '名'.repeat(30_000);
const routes = [
  // It stands first, and so does it for the framework.
  defineRoute({ method: 'get', path: '/s/:slug/slow', permission: 'anyone', summary: '', handler: async () => new Response() }),
  defineWritten({ path: '/s/:slug/:name', permission: 'anyone', summary: '', write: ({ locale, origin }) => new Written(`${locale} ${origin} 名`) }),
  defineWritten({ path: '/people/:slug', permission: 'people.manage', summary: '', write: () => new Written('everybody') }),
  defineWritten({ path: '/large/:slug', permission: 'anyone', summary: '', write: () => new Written(Buffer.from(LARGE), undefined, undefined, '序：') }),
  defineWritten({ path: '/small/:slug', permission: 'anyone', summary: '', write: () => new Written(Buffer.from('名'), undefined, undefined, '序：') }),
  defineWritten({
    path: '/broken/:slug',
    permission: 'anyone',
    summary: '',
    write() {
      throw new Error('a mistake of ours');
    },
  }),
  defineRoute({
    method: 'post',
    path: '/do/:slug/:what',
    permission: 'qna.ask',
    summary: '',
    async act(_, sent) {
      if (sent === 'break') throw new Error('a mistake of ours');
      return sent === 'refuse' ? fail('slow-mode', { params: { seconds: 3 } }) : ok({ sent });
    },
    handler: async () => new Response(),
  }),
];
const seen: string[] = [];
const broken: unknown[] = [];
const atHand = createAtHand(routes, createAnswers({ publicUrl: null, errorPage: (code) => code }), {
  openAtHand(slug) {
    const found = SESSIONS[slug];
    return found ? { id: slug, seq: 1, state: found } : null;
  },
  seatAtHand(headers) {
    const cookie = headers.get('cookie');
    return cookie ? (SEATS[cookie as keyof typeof SEATS] ?? null) : NO_SEAT;
  },
  publicUrl: null,
  logger: { info: () => {}, warn: () => {}, error: (about: unknown) => broken.push(about) },
  observe: ({ path, status }) => seen.push(`${status} ${path}`),
});
const LONG = 'the long way';
const server = createServer((incoming, outgoing) => {
  if (!atHand(incoming, outgoing)) incoming.on('end', () => outgoing.end(LONG)).resume();
});
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());

type Asking = { method?: string; headers?: OutgoingHttpHeaders; body?: string };
const ask = (path: string, { method = 'GET', headers = {}, body }: Asking = {}) =>
  new Promise<{ body: string; headers: Record<string, unknown>; status: number | undefined }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, path, method, headers }, async (answer) => resolve({ body: await text(answer), headers: answer.headers, status: answer.statusCode }))
      .on('error', reject)
      .end(body);
  });

it('H-43 what stands at hand is answered before the framework, with every header, in the reader’s language, and counted', async () => {
  const answer = await ask('/s/hall/programme', { headers: { host: 'plenary.example:3000', 'accept-language': 'zh' } });
  expect(answer).toMatchObject({ status: 200, body: 'zh http://plenary.example:3000 名' });
  expect(answer.headers).toMatchObject({ ...DATA_HEADERS, 'content-length': String(Buffer.byteLength(answer.body)) });
  expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(seen).toEqual(['200 /s/:slug/:name']);
  expect((await ask('/people/hall', { headers: { cookie: 'host' } })).body).toBe('everybody');
  expect((await ask('/s/draft/programme', { headers: { cookie: 'ana' } })).body).toContain('名');
});

it.each([
  ['short', '/small/hall', '序：名'],
  ['long', '/large/hall', `序：${LARGE}`],
])('H-43 a %s answer with an opening of its own comes whole, and says how long it is', async (_, path, whole) => {
  const { body, headers } = await ask(path);
  expect(body).toBe(whole);
  expect(headers['content-length']).toBe(String(Buffer.byteLength(whole)));
});

const sending = (body: string, more: OutgoingHttpHeaders = {}): Asking => ({
  method: 'POST',
  body,
  headers: { cookie: 'ana', 'accept-language': 'zh', 'content-length': Buffer.byteLength(body), ...more },
});

it('H-43 what is sent is acted on before the framework, refused in the reader’s language, and a mistake of ours is told to the log alone', async () => {
  expect(await ask('/do/hall/it', sending('这'))).toMatchObject({ status: 200, body: '{"sent":"这"}', headers: DATA_HEADERS });
  const refused = await ask('/do/hall/it', sending('refuse'));
  expect(refused).toMatchObject({ status: 409, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' } });
  expect(JSON.parse(refused.body)).toMatchObject({ code: 'slow-mode', params: { seconds: 3 }, requestId: refused.headers['x-request-id'] });
  expect(JSON.parse(refused.body).detail).toMatch(/\p{Script=Han}/u);
  const mistake = await ask('/do/hall/it', sending('break'));
  expect(mistake.status).toBe(500);
  expect(mistake.body).not.toContain('mistake of ours');
  expect(broken).toEqual([{ err: new Error('a mistake of ours'), requestId: mistake.headers['x-request-id'], path: '/do/hall/it', method: 'POST' }]);
});

it('H-43 whoever hangs up while sending is not waited for', async () => {
  const { port } = server.address() as AddressInfo;
  const hanging = request({ port, path: '/do/hall/it', method: 'POST', headers: { cookie: 'ana', 'content-length': 10 } }).on('error', () => undefined);
  hanging.write('half');
  await once(server, 'request');
  hanging.destroy();
  expect((await ask('/do/hall/it', sending('after'))).body).toBe('{"sent":"after"}');
  expect(broken).toHaveLength(1);
});

it.each<[string, string, Asking]>([
  ['a query', '/s/hall/programme?lang=zh', {}],
  ['a part of the path that is written otherwise', '/s/h%61ll/programme', {}],
  ['an address far too long', `/s/hall/${'x'.repeat(200)}`, {}],
  ['another method', '/s/hall/programme', { method: 'HEAD' }],
  ['something sent along', '/s/hall/programme', { body: 'text', headers: { 'transfer-encoding': 'chunked' } }],
  ['something announced', '/s/hall/programme', { headers: { 'content-length': '0' } }],
  ['a host that is none', '/s/hall/programme', { headers: { host: 'a/b@c' } }],
  ['a session that nobody has open', '/s/other/programme', {}],
  ['somebody who has to be asked for', '/s/hall/programme', { headers: { cookie: 'unknown' } }],
  ['a draft of others', '/s/draft/programme', {}],
  ['no right to it', '/people/hall', { headers: { cookie: 'ana' } }],
  ['a mistake of ours', '/broken/hall', {}],
  ['a route that has to wait', '/s/hall/slow', {}],
  ['no route', '/nowhere', {}],
  ['what another site sends', '/do/hall/it', sending('it', { origin: 'https://elsewhere.example' })],
  ['far too much', '/do/hall/it', sending('x'.repeat(LIMITS.httpBody + 1))],
  ['what is sent in pieces', '/do/hall/it', { method: 'POST', body: 'it', headers: { cookie: 'ana', 'transfer-encoding': 'chunked' } }],
  ['what somebody sends who may not', '/do/hall/it', sending('it', { cookie: 'unknown' })],
])('H-43 %s goes the long way', async (_, path, asking) => {
  const before = seen.length;
  const answer = await ask(path, asking);
  if (asking.method !== 'HEAD') expect(answer.body).toBe(LONG);
  expect(answer.headers).not.toHaveProperty('content-security-policy');
  expect(seen).toHaveLength(before);
});
