import { PROTOCOL } from '@plenary/contracts';
import { connect, createSession, type LiveClient, proofOf, type Seat, startApi, type TestApi, type TestSession } from '@plenary/test-kit';
import fc from 'fast-check';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { BROKEN } from '../fuzz/frames.ts';

/** Printed with a failure: with SEED set to it, the same rubbish comes again. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

let api: TestApi;
let session: TestSession;
const open: LiveClient[] = [];
const join = async (seat: Seat) => {
  const client = await connect(seat);
  open.push(client);
  return client;
};
/** A seat of its own for each test: limits are kept by person. */
const stranger = () => session.seat('attendee', 'Nair');

beforeAll(async () => {
  api = await startApi();
  session = await createSession(api);
});
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});
afterAll(() => api?.stop());

/** What a handshake with this `auth` is told. */
const refusal = (auth: object, headers: Record<string, string> = {}) =>
  new Promise<string>((resolve, reject) => {
    const socket = io(api.url, { transports: ['websocket'], reconnection: false, forceNew: true, auth, extraHeaders: headers });
    socket.once('snapshot', () => reject(new Error('was let in')));
    socket.once('connect_error', (error) => {
      socket.disconnect();
      resolve((error as { data?: { code: string } }).data?.code ?? error.message);
    });
  });

describe('hostile sockets', () => {
  it('LOG-50 nobody comes in without a fresh proof of their own, in today’s protocol, from our own pages', async () => {
    const proof = await proofOf(session.seats.attendee);
    const [words = '', mac = ''] = [proof.slice(0, proof.lastIndexOf('.')), proof.slice(proof.lastIndexOf('.') + 1)];
    const forged = [
      `${words.replace(session.seats.attendee.participantId, session.seats.host.participantId)}.${mac}`,
      `${words}.`,
      words,
      'x'.repeat(3_000),
      '',
      '..',
      '\u0000',
      `${proof}x`,
    ];
    for (const one of forged) expect(await refusal({ protocol: PROTOCOL, proof: one })).toBe('proof-invalid');
    for (const auth of [
      {},
      { protocol: PROTOCOL },
      { proof },
      { protocol: 'x', proof },
      { protocol: PROTOCOL, proof: { toString: 1 } },
      { protocol: PROTOCOL, proof: [proof] },
    ])
      expect(await refusal(auth)).toBe('proof-invalid');
    expect(await refusal({ protocol: PROTOCOL + 1, proof })).toBe('protocol-too-old');
    for (const origin of ['https://elsewhere.example', 'null', `${api.url}.elsewhere.example`, 'http://127.0.0.1:1'])
      expect(await refusal({ protocol: PROTOCOL, proof }, { origin })).toBe('origin-refused');
  });

  it('LOG-51 a frame over 64 KB is answered, and does not reach the session; when it goes on, it is over', async () => {
    const client = await join(await stranger());
    const tooLarge = { ok: false, error: { code: 'too-large', params: { max: 65_536 } } };
    const huge = { id: crypto.randomUUID(), name: 'qna.ask', input: { text: 'x'.repeat(70_000), language: null, anonymous: false, namedInMinutes: true } };
    expect(await client.raw('command', huge)).toEqual(tooLarge);
    expect(await client.command('qna.ask', { text: 'small', language: null, anonymous: false, namedInMinutes: true })).toMatchObject({ ok: true });
    await client.raw('command', huge);
    await client.raw('command', huge);
    const farewell = client.next('goodbye');
    client.socket.emit('command', huge as never, () => undefined);
    expect(await farewell).toMatchObject({ code: 'too-large' });
    await client.cut();
  });

  it('LOG-51 a large attachment ends the connection with a word', async () => {
    const client = await join(await stranger());
    const farewell = client.next('goodbye');
    client.socket.emit('minutes.update', { id: crypto.randomUUID(), update: new Uint8Array(70_000) }, () => undefined);
    expect(await farewell).toMatchObject({ code: 'too-large' });
    await client.cut();
  });

  it('LOG-52 a flood is answered, and ends the connection when it goes on; others do not feel it', async () => {
    const flooder = await stranger();
    const [flooding, other] = [await join(flooder), await join(session.seats.host)];
    const vote = () => flooding.raw('command', { id: crypto.randomUUID(), name: 'qna.vote', input: { questionId: 'question-none' } });
    const answers = await Promise.all(Array.from({ length: 120 }, () => vote().catch(() => 'cut')));
    const codes = answers.map((answer) => (answer as { error?: { code: string } }).error?.code);
    expect(codes.filter((code) => code === 'too-many-requests').length).toBeGreaterThan(20);
    expect(codes.filter((code) => code === 'not-found').length).toBeGreaterThan(40);
    expect(await other.command('running-order.extend', { minutes: 1 })).toMatchObject({ ok: true });
    const cut = flooding.cut();
    for (let i = 0; i < 600; i++) flooding.socket.emit('resync', 0);
    await cut;
    expect(await refusal({ protocol: PROTOCOL, proof: await proofOf(flooder) })).toBe('too-many-requests');
  });

  it('LOG-75 who asks again and again for what they missed is told a few times, and acts meanwhile', async () => {
    const client = await join(await stranger());
    for (let i = 0; i < 40; i++) client.socket.emit('resync', -1);
    // Acknowledged once it is stored: whatever else they were to be told is told by then.
    expect(await client.command('qna.ask', { text: 'Still here?', language: null, anonymous: false, namedInMinutes: true })).toMatchObject({ ok: true });
    const told = client.received.filter(({ event }) => event === 'snapshot').length - 1;
    expect(told).toBeGreaterThanOrEqual(6);
    expect(told).toBeLessThan(10);
  });

  it('LOG-53 what nobody knows is answered as unknown', async () => {
    const client = await join(await stranger());
    for (const event of ['nonsense', '__proto__', 'constructor', 'minutes', 'snapshot', 'goodbye', ''])
      expect(await client.raw(event, {})).toEqual({ ok: false, error: { code: 'unknown-command' } });
    expect(await client.raw('command', { id: 'command-1', name: 'people.enter', input: {} })).toEqual({ ok: false, error: { code: 'unknown-command' } });
  });

  it('LOG-54 nothing that a client sends ends the server', async () => {
    const pid = api.pid();
    const rubbish = fc.oneof(
      fc.anything({ withBigInt: false, withTypedArray: true }),
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(null, '__proto__', { __proto__: null }, [[[]]], 'constructor'),
    );
    const events = ['command', 'resync', 'minutes.join', 'minutes.update', 'minutes.awareness'] as const;
    const frames = fc.sample(fc.tuple(fc.constantFrom(...events), fc.array(rubbish, { maxLength: 3 })), { numRuns: 600, seed });
    for (let i = 0; i < frames.length; i += 40) {
      const client = await join(await stranger());
      for (const [event, args] of frames.slice(i, i + 40)) {
        try {
          (client.socket as unknown as { emit(event: string, ...args: unknown[]): void }).emit(event, ...args);
        } catch {
          // The client itself could not put it into words.
        }
      }
      await client.raw('nonsense').catch(() => undefined);
      client.close();
    }
    const shaped = fc.sample(
      fc.record({
        id: fc.constantFrom('command-1', 'constructor', '__proto__'),
        name: fc.constantFrom('qna.vote', 'people.edit', 'stage.bring', 'programme.move-slot'),
        input: fc.dictionary(
          fc.constantFrom('questionId', 'participantId', 'slotId', 'before', 'partId', 'name'),
          fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', 'question-1', null),
        ),
      }),
      { numRuns: 40, seed },
    );
    const host = await join(session.seats.host);
    for (const frame of shaped) expect(await host.raw('command', frame)).toMatchObject({ ok: false });
    expect(api.pid(), `seed ${seed}`).toBe(pid);
    expect((await api.visitor().send('GET', '/health/ready')).status).toBe(200);
  });

  it('LOG-54 nor what it sends below the protocol', async () => {
    const seat = await stranger();
    for (const frame of BROKEN) {
      const socket = new WebSocket(`${api.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
      await new Promise((resolve) => socket.once('message', resolve));
      socket.send(`40${JSON.stringify({ protocol: PROTOCOL, proof: await proofOf(seat) })}`);
      await new Promise((resolve) => socket.once('message', resolve));
      socket.send(frame);
      socket.send(Buffer.from([1, 2, 3]));
      socket.send('42["resync",0]');
      socket.close();
      await new Promise((resolve) => socket.once('close', resolve));
    }
    expect((await api.visitor().send('GET', '/health/live')).status).toBe(200);
    expect(api.said()).not.toContain('failed beyond repair');
  });
});
