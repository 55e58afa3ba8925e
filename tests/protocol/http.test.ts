import { request as open } from 'node:http';
import { connect as dial } from 'node:net';
import { CLIENT_COMMANDS, ERRORS } from '@plenary/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './caller.ts';
import { details, person, seat, slot, startWorld, type World } from './world.ts';

const SLUG = 'http-one';
let world: World;
let host: Caller;
beforeAll(async () => {
  world = await startWorld();
  await world.owner.post('/api/v1/sessions', details(SLUG, { open: true }));
  await world.owner.command(SLUG, 'programme.add-slot', slot());
  await world.owner.command(SLUG, 'session.schedule');
  host = (await seat(world.owner, SLUG, 'host')).caller;
});
afterAll(() => world?.close());

const anybody = () => new Caller(world.url);
const api = (rest = '') => `/api/v1/sessions/${SLUG}${rest}`;
/** Bytes as they are, without a client that would tidy them; the first line of what comes back. */
const raw = (bytes: string | Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(world.url);
    let heard = '';
    const socket = dial(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (heard.includes('\r\n')) socket.destroy();
    });
    socket.on('close', () => resolve(heard.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });

describe('answers', () => {
  async function protectedBy(path: string): Promise<Headers> {
    const { headers } = await anybody().call(path);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toMatch(/^(same-origin|no-referrer)$/);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    return headers;
  }

  it.each(['/', '/docs', `/s/${SLUG}`, '/join/unknown', '/sign-in', '/assets/none.js', '/api/auth/get-session'])(
    'H-4 %s is a page, or what pages are made of: it bears the headers of one',
    async (path) => {
      const headers = await protectedBy(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*|https?:)/);
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=(self)');
    },
  );

  it.each([
    '/openapi.json',
    '/api/v1/me',
    '/nothing-here',
    '/health/ready',
    `/api/v1/sessions/${SLUG}`,
    `/s/${SLUG}/schedule.json`,
    `/s/${SLUG}/schedule.xml`,
    `/s/${SLUG}/calendar.ics`,
  ])('H-4 %s is no page, and may do nothing when it is opened as one', async (path) => {
    const headers = await protectedBy(path);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('H-4 every answer has an id of its own', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, async () => (await anybody().call('/health/ready')).headers.get('x-request-id')));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('H-4 no page holds an inline script', async () => {
    for (const path of ['/', `/s/${SLUG}`, '/join/unknown', '/docs', '/sign-in']) {
      const { body } = await host.call<string>(path);
      for (const [tag = ''] of body.matchAll(/<script[^>]*>/g)) expect(tag).toMatch(/ src="\/[^/]|type="application\/(ld\+)?json"/);
      expect(body).not.toMatch(/\son[a-z]+="/);
    }
  });

  it('H-3 a refusal is a problem detail in the reader’s language', async () => {
    const refused = await host.post<Record<string, unknown>>(
      api('/commands/programme.add-part'),
      { input: { title: { en: 'x'.repeat(301) } } },
      { 'accept-language': 'ja' },
    );
    expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(refused.body).toMatchObject({ type: '/docs#invalid-input', status: 422, code: 'invalid-input', requestId: refused.headers.get('x-request-id') });
    expect(refused.body['fields']).toMatchObject({ 'title.en': { code: 'too-long', max: 300, detail: expect.stringMatching(/300/) } });
    expect(`${refused.body['title']}${refused.body['detail']}`).toMatch(/\p{Script=Hiragana}/u);
  });
  it('H-3 the language that was chosen wins over the browser’s', async () => {
    const caller = anybody();
    caller.cookies.set('locale', 'zh');
    expect((await caller.call<{ detail: string }>('/api/v1/me', { headers: { 'accept-language': 'ja' } })).body.detail).toMatch(/请/);
  });

  it('H-2 what one may not know of answers exactly like what is not there', async () => {
    await world.owner.post('/api/v1/sessions', details('http-draft'));
    const stripped = async (path: string) => {
      const { status, body } = await anybody().call<Record<string, unknown>>(path);
      return [status, { ...body, requestId: '' }];
    };
    for (const rest of ['', '/door', '/log', '/links', '/materials/none-such-file', '/stage']) {
      expect(await stripped(`/api/v1/sessions/http-draft${rest}`)).toEqual(await stripped(`/api/v1/sessions/http-nowhere${rest}`));
    }
    const page = async (slug: string) => (await anybody().call<string>(`/s/${slug}`)).body;
    expect((await page('http-draft')).replaceAll('http-draft', '')).toBe((await page('http-nowhere')).replaceAll('http-nowhere', ''));
  });
});

describe('H-5 requests from elsewhere', () => {
  it.each(['https://evil.example', 'null', 'http://localhost.evil.example'])('H-5 are refused: %s', async (origin) => {
    const { status, body } = await host.post(api('/commands/programme.add-part'), { input: { title: { en: 'Forged' } } }, { origin });
    expect([status, body['code']]).toEqual([403, 'origin-refused']);
    expect((await host.post('/api/auth/sign-out', {}, { origin })).status).toBe(403);
  });
  it('H-5 of our own pages are carried out', async () => {
    expect((await host.post(api('/commands/programme.add-part'), { input: { title: { en: 'Ours' } } }, { origin: world.url })).status).toBe(200);
  });
});

describe('H-6 what cannot be read', () => {
  it.each([
    '/%00',
    '/%',
    '/s/%E0%A4%A',
    '/s/%ff',
    '/join/%00',
    '/join/%ff%fe',
    '/api/v1/sessions/%00',
    '/api/v1/sessions/a%00b/door',
    '/p/%00/materials/x',
    `/s/${'a'.repeat(3_000)}`,
    '/s/..%2f..%2fetc%2fpasswd',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/livekit/%00',
    '/api/auth/%00',
    '/p/%00.md',
    `${'/a'.repeat(4_000)}`,
  ])('H-6 the address %s is nothing', async (path) => {
    const first = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(first).toMatch(/^HTTP\/1\.1 (400|404|414) /);
  });
  it.each([
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['bytes for a host', Buffer.from('GET / HTTP/1.1\r\nHost: \xff\xfe\r\n\r\n', 'latin1')],
    ['an address of another place', 'GET http://[::bad/ HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['huge headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    ['two lengths', 'POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
    ['a length and chunks', 'POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a method that is none', 'GRAB / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('H-6 %s is a mistake of the sender', async (_, bytes) => expect(await raw(bytes)).toMatch(/^HTTP\/1\.1 4\d\d /));

  it.each([
    '{',
    '[',
    '"',
    '{"input":}',
    'nul',
    '\u0000',
    '{"a":1}x',
    '['.repeat(50_000),
    `{"input":${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}}`,
    '1',
    'null',
    '[]',
    '"text"',
  ])('H-6 the body %.20s is refused by name', async (body) => {
    for (const path of [api('/commands/programme.add-part'), api('/links'), api('/enter'), '/api/v1/sessions']) {
      const caller = path === '/api/v1/sessions' ? world.owner : path.endsWith('enter') ? anybody() : host;
      expect(await caller.post(path, body)).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    }
  });
  it('H-6 bytes that are no text are refused by name', async () => {
    expect((await host.post(api('/links'), new Uint8Array([0xff, 0xfe, 0x7b, 0xc0]))).status).toBe(422);
  });

  it('H-6 a body beyond 256 KB is refused, announced or not', async () => {
    const large = 'x'.repeat(300_000);
    for (const path of [api('/commands/programme.add-part'), api('/links')])
      expect(await host.post(path, large)).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect((await anybody().post('/api/auth/sign-in/magic-link', large)).status).toBe(413);
    const status = await new Promise<number>((resolve, reject) => {
      const sending = open(`${world.url}${api('/enter')}`, { method: 'POST', headers: { 'content-type': 'application/json' } }, (answer) => {
        resolve(answer.statusCode ?? 0);
        sending.destroy();
      });
      sending.on('error', reject);
      for (let sent = 0; sent < 5; sent++) sending.write('x'.repeat(64 * 1024));
    });
    expect(status).toBe(413);
  });
  it('H-6 after all that it still works', async () => expect((await host.call(api())).status).toBe(200));
});

describe('H-7 commands', () => {
  it('H-7 act once for each id, by the body or by the header', async () => {
    const input = { title: { en: 'Once' } };
    const id = crypto.randomUUID();
    const both = await Promise.all([host.command(SLUG, 'programme.add-part', input, id), host.command(SLUG, 'programme.add-part', input, id)]);
    const third = await host.post<{ seq: number; id: string }>(api('/commands/programme.add-part'), { input }, { 'idempotency-key': id });
    expect([both[1]?.body.seq, third.body.seq]).toEqual([both[0]?.body.seq, both[0]?.body.seq]);
    const { state } = (await host.call<{ state: { parts: { id: string }[] } }>(api())).body;
    expect(state.parts.filter((part) => part.id === id)).toHaveLength(1);
  });
  it('H-7 an id that is none is refused by name', async () => {
    for (const id of ['', 'short', 'a b c d e f g', 'x'.repeat(65), 7, null, {}]) {
      expect(await host.post(api('/commands/programme.add-part'), { id, input: { title: { en: 'x' } } })).toMatchObject({ status: id === null ? 200 : 422 });
    }
  });
  it('H-7 a session that is planned twice with one id is one session', async () => {
    const id = crypto.randomUUID();
    const [first, second] = [
      await world.owner.post<{ seq: number }>('/api/v1/sessions', { ...details('http-twice'), id }),
      await world.owner.post<{ seq: number }>('/api/v1/sessions', { ...details('http-twice'), id }),
    ];
    expect([first.status, second.status, second.body.seq]).toEqual([200, 200, first.body.seq]);
  });
  it('H-6 a flood of one person’s is answered so, and nobody else notices', async () => {
    const flooder = (await seat(world.owner, SLUG, 'attendee')).caller;
    const other = (await seat(world.owner, SLUG, 'attendee')).caller;
    const statuses = await Promise.all(
      Array.from({ length: 500 }, () => flooder.command(SLUG, 'qna.vote', { questionId: 'none-such-question' }).then(({ status }) => status)),
    );
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    expect((await other.command(SLUG, 'qna.vote', { questionId: 'none-such-question' })).status).toBe(404);
  });
});

describe('the log', () => {
  it('Q-10 Q-27 tells the crew who did what, and nobody who votes for or follows what', async () => {
    const { caller } = await seat(world.owner, SLUG, 'attendee');
    const questionId = crypto.randomUUID();
    await host.command(SLUG, 'qna.ask-on-behalf', { text: 'Who keeps the key?', language: 'en', participantId: null, name: '', affiliation: '' }, questionId);
    for (const name of ['qna.vote', 'qna.follow', 'qna.unvote', 'qna.unfollow'] as const)
      expect((await caller.command(SLUG, name, { questionId })).status).toBe(200);
    const { entries } = (await host.call<{ entries: { event: { type: string } }[] }>(api('/log?limit=10'))).body;
    expect(entries.map(({ event }) => event.type).slice(0, 2)).toEqual(['question.approved', 'question.submitted']);
  });

  it('PE-6 tells the crew who did what, newest first, without votes', async () => {
    await host.command(SLUG, 'people.add', person('Newest', 'speaker'));
    const { entries } = (await host.call<{ entries: { seq: number; event: { type: string } }[] }>(api('/log?limit=5'))).body;
    expect(entries.length).toBeLessThanOrEqual(5);
    expect(entries[0]?.event.type).toBe('participant.added');
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).toSorted((a, b) => b - a));
    for (const limit of ['-1', '0', 'x', '1e9', '1.5', '']) expect((await host.call(api(`/log?limit=${limit}`))).status).toBe(200);
  });
});

describe('H-8 the description', () => {
  type Description = {
    openapi: string;
    paths: Record<string, Record<string, { summary: string; 'x-permission': string; operationId: string }>>;
    components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } };
  };
  it('H-8 is OpenAPI 3.1 of every command, each with a permission and a name of its own', async () => {
    const { body } = await anybody().call<Description>('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    for (const name of CLIENT_COMMANDS) expect(body.paths[`/api/v1/sessions/{slug}/commands/${name}`]?.['post']).toBeDefined();
    const operations = Object.values(body.paths).flatMap((methods) => Object.values(methods));
    for (const operation of operations) expect(operation).toMatchObject({ summary: expect.stringMatching(/\w/), 'x-permission': expect.stringMatching(/\w/) });
    expect(body.components.schemas.Problem.properties.code.enum).toEqual(Object.keys(ERRORS));
  });
  it('H-8 is shown at /docs with nothing from elsewhere', async () => {
    const { body } = await anybody().call<string>('/docs');
    expect(body).toContain('/api/v1/sessions/:slug/commands/qna.ask');
    expect(body).toContain('id="slug-taken"');
    expect(body).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});
