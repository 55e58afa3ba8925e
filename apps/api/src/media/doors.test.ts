import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { evolve, type SessionState } from '@plenary/domain';
import { liveSession } from '@plenary/domain/testing';
import { joinLivekit, type LivekitServer, startLivekit } from '@plenary/test-kit';
import { AccessToken, TokenVerifier } from 'livekit-server-sdk';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createStage, type Stage } from '../features/stage/service.ts';
import { createKeeper } from './keeper.ts';
import { createRooms } from './rooms.ts';
import { createSignallingProxy } from './signalling-proxy.ts';
import type { VideoPart } from './video.ts';
import { createWebhookReader } from './webhook.ts';

const live = liveSession();
const session = (state: SessionState = live) => ({ id: 'session-1', state });
/** The log of one session that does not change. */
const log = { read: async (id: string) => (id === 'session-1' ? { state: live } : null), onAppended: () => () => undefined, watch: () => () => undefined };

let livekit: LivekitServer;
let server: Server;
let address: string;
let stage: Stage;
let stop: () => Promise<void>;

const open = (video: VideoPart) => {
  const rooms = createRooms(video);
  const keeper = createKeeper({ video, rooms, log, onError: () => undefined });
  return { keeper, stage: createStage({ video, rooms, keeper, readWebhook: createWebhookReader(video) }) };
};

beforeAll(async () => {
  livekit = await startLivekit();
  const opened = open(livekit);
  stage = opened.stage;
  stop = opened.keeper.stop;
  const proxy = createSignallingProxy(livekit);
  server = createServer(async (request, response) => {
    const answer = await proxy.fetch(new Request(`http://localhost${request.url}`, { headers: { cookie: 'seat=secret' } }));
    response.writeHead(answer.status).end(await answer.text());
  });
  server.on('upgrade', (request, socket, head) => proxy.upgrade(request, socket, head) || socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await stop();
  server.close();
  await livekit.stop();
});

const grantsOf = async (id: string, state = live) => {
  const admitted = await stage.admit(session(state), id);
  if (!admitted.ok) throw new Error(admitted.error.code);
  return { ...(await new TokenVerifier(livekit.apiKey, livekit.apiSecret).verify(admitted.value.token)), rights: admitted.value.rights };
};

describe('coming in', () => {
  it('ST-1 a token is for exactly the rights of the moment, and for five minutes', async () => {
    const speaker = await grantsOf('speaker-minami');
    expect(speaker.video).toMatchObject({
      room: 'session-1',
      canPublish: true,
      canPublishData: false,
      canUpdateOwnMetadata: false,
      hidden: false,
      canPublishSources: ['camera', 'microphone', 'screen_share', 'screen_share_audio'],
    });
    expect((speaker.exp ?? 0) - (speaker.nbf ?? 0)).toBeLessThanOrEqual(300);
    for (const id of ['attendee-mei', 'speaker-zhao', 'moderator-wilk', 'interpreter-he', 'recorder-liu']) {
      const watcher = await grantsOf(id);
      expect(watcher.video).toMatchObject({ canPublish: false, canPublishSources: [], canPublishData: false, hidden: true, canSubscribe: true });
      expect(watcher.rights).toEqual({ publish: [] });
      expect(watcher.video).not.toHaveProperty('roomAdmin');
    }
    const brought = evolve(live, { type: 'stage.brought', at: 0, participantId: 'attendee-mei' });
    expect((await grantsOf('attendee-mei', brought)).video).toMatchObject({ canPublish: true, canPublishSources: ['camera', 'microphone'] });
  });

  it('ST-2 without a right to watch there is none, and the answer says why', async () => {
    const why = async (state: SessionState, id: string | null = 'attendee-mei') => {
      const refused = await stage.admit(session(state), id);
      return refused.ok ? 'admitted' : refused.error.code;
    };
    expect(await why({ ...live, doorsOpenedAt: null })).toBe('doors-closed');
    expect(await why({ ...live, phase: 'ended' })).toBe('session-over');
    expect(await why(evolve(live, { type: 'participant.removed', at: 0, participantId: 'attendee-mei' }))).toBe('not-allowed');
    expect(await why(live, 'somebody-else')).toBe('not-allowed');
    expect(await why(live, null)).toBe('not-allowed');
  });

  it('ST-2 ST-11 without a video server the answer says how it stands', async () => {
    for (const state of ['preparing', 'down', 'off'] as const) {
      const { stage: without, keeper } = open({ ...livekit, state: () => state });
      expect(await without.admit(session(), 'attendee-mei')).toEqual({ ok: false, error: { code: 'media-unavailable', params: { video: state } } });
      expect(without.state()).toEqual({ video: state });
      await keeper.stop();
    }
  });

  it('ST-3 ST-4 the room is there, and signalling goes through our own address', async () => {
    const admitted = await stage.admit(session(), 'speaker-minami');
    if (!admitted.ok) throw new Error(admitted.error.code);
    const guest = await joinLivekit(`ws://${address}${admitted.value.url}`, admitted.value.token);
    await guest.publish('camera');
    expect(guest.isIn()).toBe(true);
    await guest.leave();
  });

  it("ST-4 LiveKit's administration cannot be reached there", async () => {
    const token = new AccessToken(livekit.apiKey, livekit.apiSecret, { identity: 'admin' });
    token.addGrant({ roomList: true, roomAdmin: true });
    const headers = { authorization: `Bearer ${await token.toJwt()}`, 'content-type': 'application/json' };
    const at = (path: string) => fetch(`http://${address}${path}`, { method: 'POST', headers, body: '{}' }).then(({ status }) => status);
    expect(await at('/livekit/twirp/livekit.RoomService/ListRooms')).toBe(404);
    expect(await at('/livekit/rtc/../twirp/livekit.RoomService/ListRooms')).toBe(404);
    expect(await at('/livekit/rtc/%2e%2e/twirp/livekit.RoomService/ListRooms')).toBe(404);
    expect((await fetch(`http://${address}/livekit/rtc/validate?access_token=nonsense`)).status).toBe(401);
  });

  it('ST-10 what LiveKit signs is believed, and told twice it is read once', async () => {
    const heard: [string, string | undefined][] = [];
    const hears = createServer(async (request, response) => {
      heard.push([(await request.toArray()).join(''), request.headers.authorization]);
      response.end();
    }).listen(0, '127.0.0.1');
    await once(hears, 'listening');
    const telling = await startLivekit({ webhook: `http://127.0.0.1:${(hears.address() as AddressInfo).port}/webhooks/livekit` });
    await createRooms(telling).make('session-1');
    await vi.waitFor(() => expect(heard).not.toHaveLength(0), { timeout: 5_000 });
    await telling.stop();
    hears.close();
    const [text = '', authorization] = heard[0] ?? [];
    const read = createWebhookReader(telling);
    expect(await read(text, authorization)).toMatchObject({ event: 'room_started', room: { name: 'session-1' } });
    expect(await read(text, authorization)).toBeNull();
    await expect(read(text.replace('room_started', 'room_finished'), authorization)).rejects.toThrow();
  });

  it('ST-10 what is not signed by LiveKit is refused', async () => {
    expect(await stage.heard('{"event":"room_started","id":"1"}', undefined)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await stage.heard('{"event":"room_started","id":"1"}', 'nonsense')).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});
