import { fail, ok } from '@plenary/contracts';
import { liveSession } from '@plenary/domain/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLiveStore, type LiveStore, stateOf } from '../src/realtime/live-store.ts';
import { createSessionServer, type SessionServer } from './session-server.ts';

const ME = 'attendee-nair';
const memory = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};
const question = (text: string) => ({ text, language: 'en', anonymous: false, namedInMinutes: true });

let server: SessionServer;
let store: LiveStore;
let keep: ReturnType<typeof memory>;

const open = (): LiveStore => {
  store = createLiveStore({ slug: 'commons-2026', proof: async () => ok({ proof: server.nextProof() }), keep, origin: server.origin });
  store.connect();
  return store;
};
/** Resolves as soon as the store's view is as wished. */
const until = (wished: (store: LiveStore) => boolean, within = 5_000) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`never so: ${JSON.stringify({ ...store.view(), received: null })}`)), within);
    const look = () => {
      if (!wished(store)) return;
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    queueMicrotask(look);
  });
const live = () => until((one) => one.view().status === 'live');
const agrees = () => until((one) => JSON.stringify(stateOf(one.view())) === JSON.stringify(server.truth()));

beforeEach(async () => {
  keep = memory();
  server = await createSessionServer(liveSession(), ME);
});
afterEach(async () => {
  store.close();
  await server.close();
});

describe('following a session', () => {
  it('FO-1 starts from a snapshot and applies what comes after it', async () => {
    open();
    await live();
    server.act({ name: 'running-order.pause', input: {} }, 'host-chen');
    await until((one) => stateOf(one.view())?.runs['slot-one']?.state === 'paused');
    await agrees();
  });

  it('FO-14 shows what the page asked for before the connection stands, and then has what came after it', async () => {
    const early = async () => server.snapshot();
    let prove: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      prove = resolve;
    });
    store = createLiveStore({
      slug: 'commons-2026',
      proof: async () => {
        await asked;
        return ok({ proof: server.nextProof() });
      },
      keep,
      early,
      origin: server.origin,
    });
    store.connect();
    await until((one) => one.view().received !== null);
    expect(store.view().status).toBe('connecting');
    server.act({ name: 'running-order.pause', input: {} }, 'host-chen');
    prove();
    await live();
    await agrees();
    expect(server.handshakes.at(-1)?.since).toBe(1);
  });

  it('FO-14 comes in with the proof that it was told', async () => {
    const proof = async () => fail('not-allowed');
    store = createLiveStore({ slug: 'commons-2026', proof, keep, origin: server.origin });
    store.connect(server.nextProof());
    await live();
  });

  it('FO-2 notices by the predecessor’s number that a frame was lost, and mends it', async () => {
    open();
    await live();
    server.faults.beat = false;
    server.faults.loseFrames = 1;
    server.act({ name: 'running-order.extend', input: { minutes: 5 } }, 'host-chen');
    server.act({ name: 'running-order.pause', input: {} }, 'host-chen');
    await until((one) => stateOf(one.view())?.runs['slot-one']?.extendedMinutes === 5);
    await agrees();
  });

  it('FO-3 notices by the heartbeat that the last frame was lost, and mends it', async () => {
    open();
    await live();
    server.faults.loseFrames = 1;
    server.act({ name: 'running-order.pause', input: {} }, 'host-chen');
    await until((one) => stateOf(one.view())?.runs['slot-one']?.state === 'paused');
    await agrees();
  });

  it('FO-3 mends a hole in one stream although the other went on', async () => {
    open();
    await live();
    await store.send('qna.ask', question('mine'));
    const [asked] = Object.keys(server.truth().questions);
    server.faults.loseFrames = 1;
    server.act({ name: 'qna.decline', input: { questionId: asked ?? '', kind: 'off-topic', text: '' } }, 'moderator-wilk');
    server.act({ name: 'running-order.pause', input: {} }, 'host-chen');
    await until((one) => stateOf(one.view())?.questions[asked ?? '']?.state === 'declined');
    await agrees();
  });

  it('FO-4 comes back with a fresh proof and its number, and catches up', async () => {
    open();
    await live();
    server.cut();
    await until((one) => one.view().status === 'reconnecting');
    expect(store.view().awaySince).not.toBeNull();
    server.act({ name: 'running-order.pause', input: {} }, 'host-chen');
    await live();
    await agrees();
    expect(server.handshakes.map(({ proof }) => proof)).toEqual(['proof-1', 'proof-2']);
    expect(server.handshakes[1]?.since).toBeGreaterThan(0);
  });

  it('FO-5 stays away after a goodbye, and says why', async () => {
    open();
    await live();
    server.goodbye();
    await until((one) => one.view().status === 'gone');
    expect(store.view().failure?.code).toBe('link-invalid');
    expect(await store.send('qna.ask', question('Too late?'))).toMatchObject({ ok: false });
  });
});

describe('what waits on the device', () => {
  it('LOG-63 stays there when the page turns out to be too old, and the newer page sends it', async () => {
    open();
    await live();
    server.refuse('protocol-too-old');
    server.cut();
    await until((one) => one.view().status === 'reconnecting');
    void store.send('qna.ask', question('Before the update?'));
    await until((one) => one.view().status === 'gone');
    expect([store.view().failure?.code, store.view().waiting.length]).toEqual(['protocol-too-old', 1]);
    store.close();
    server.refuse(null);
    open();
    await until((one) => one.view().status === 'live' && one.view().waiting.length === 0);
    expect(Object.values(server.truth().questions).map(({ text }) => text)).toEqual(['Before the update?']);
  });

  it('FO-6 sends in order, each once, when the line is back', async () => {
    open();
    await live();
    server.cut();
    await until((one) => one.view().status === 'reconnecting');
    const answers = [store.send('qna.ask', question('first')), store.send('qna.ask', question('second'))];
    expect(store.view().waiting).toHaveLength(2);
    expect(await Promise.all(answers)).toMatchObject([{ ok: true }, { ok: true }]);
    expect(store.view().waiting).toHaveLength(0);
    expect(Object.values(server.truth().questions).map(({ text }) => text)).toEqual(['first', 'second']);
  });

  it('FO-7 sends again what was not answered, and it acts once', async () => {
    open();
    await live();
    server.faults.loseAnswers = 1;
    expect(await store.send('qna.ask', question('once'))).toMatchObject({ ok: true });
    expect(server.seen).toHaveLength(2);
    expect(new Set(server.seen).size).toBe(1);
    expect(Object.values(server.truth().questions)).toHaveLength(1);
  });

  it('FO-8 keeps what waits over a reload', async () => {
    open();
    await live();
    server.faults.loseCommands = 1_000;
    void store.send('qna.ask', question('kept'));
    await until((one) => one.view().status === 'reconnecting');
    store.close();
    server.faults.loseCommands = 0;
    open();
    expect(store.view().waiting).toMatchObject([{ name: 'qna.ask' }]);
    await until((one) => one.view().waiting.length === 0);
    await agrees();
    expect(Object.values(server.truth().questions).map(({ text }) => text)).toEqual(['kept']);
  });

  it('FO-9 tells of a refusal that nobody waits for any more', async () => {
    keep.setItem('plenary.waiting.commons-2026', JSON.stringify([{ id: 'command-old', name: 'qna.vote', input: { questionId: 'nobody-asked' }, at: 0 }]));
    open();
    await until((one) => one.view().refusals.length === 1);
    expect(store.view().refusals[0]).toMatchObject({ command: { id: 'command-old' }, failure: { code: 'not-found' } });
  });
});
