import type { Failure } from '@plenary/contracts';
import { talk } from '@plenary/domain/testing';
import {
  createSession,
  joinLivekit,
  type LivekitGuest,
  type LivekitServer,
  type Seat,
  startApi,
  startLivekit,
  type TestApi,
  type TestSession,
} from '@plenary/test-kit';
import { type ClaimGrants, RoomServiceClient, TokenVerifier } from 'livekit-server-sdk';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

type Admission = { url: string; token: string; rights: { publish: string[] } };
const EVERYTHING = ['camera', 'microphone', 'screen_share', 'screen_share_audio'];
/** What the specification promises after an event; after a killed server, the next round of looking. */
const soon = { timeout: 2_000, interval: 50 };
const eventually = { timeout: 20_000, interval: 100 };

let livekit: LivekitServer;
let api: TestApi;
let session: TestSession;
let second: Seat;
const guests: LivekitGuest[] = [];

beforeAll(async () => {
  livekit = await startLivekit();
  api = await startApi({ livekit });
  await vi.waitFor(async () => expect(await videoState((await createSession(api, { live: false })).seats.host)).toBe('ready'), eventually);
});
afterAll(async () => {
  await api?.stop();
  await livekit?.stop();
});
beforeEach(async () => {
  session = await createSession(api);
  second = await session.seat('speaker', 'second speaker');
  const { id: _, ...slot } = talk('any', { subject: { en: 'of the second' }, speakerIds: [second.participantId] });
  await session.seats.owner.command('programme.add-slot', { ...slot, before: session.slotIds[1] ?? null });
});
afterEach(() => Promise.all(guests.splice(0).map((guest) => guest.leave())));

const path = ({ slug }: Seat, what: string) => `/api/v1/sessions/${slug}/${what}`;
const videoState = async (seat: Seat) => (await seat.browser.json<{ video: string }>('GET', path(seat, 'stage'))).video;
const admit = (seat: Seat) => seat.browser.json<Admission>('POST', path(seat, 'media-token'));
const refusal = async (seat: Seat): Promise<Failure> => (await seat.browser.send('POST', path(seat, 'media-token'))).json();
const grantsOf = async (seat: Seat): Promise<ClaimGrants> => new TokenVerifier(livekit.apiKey, livekit.apiSecret).verify((await admit(seat)).token);
/** Comes in by Plenary's own address, as a browser does. */
async function comesIn(seat: Seat): Promise<LivekitGuest> {
  const { url, token } = await admit(seat);
  const guest = await joinLivekit(new URL(url, api.url).href, token);
  guests.push(guest);
  return guest;
}
const service = () => new RoomServiceClient(livekit.url, livekit.apiKey, livekit.apiSecret, { failover: false });
const inRoom = async (seat: Seat) => (await service().listParticipants(session.id)).find(({ identity }) => identity === seat.participantId);
const next = () => session.seats.host.command('running-order.next', { from: session.slotIds[0] ?? '' });

describe('the stage from outside', () => {
  it('ST-1 a token by role and slot, for five minutes', async () => {
    const { seats } = session;
    for (const seat of [seats.host, seats.owner, seats.speaker]) expect((await admit(seat)).rights.publish).toEqual(EVERYTHING);
    for (const seat of [seats.attendee, seats.moderator, seats.recorder, seats.interpreter, second]) {
      const { video, exp = 0, nbf = 0 } = await grantsOf(seat);
      expect(video).toMatchObject({ room: session.id, canPublish: false, canPublishSources: [], canPublishData: false, hidden: true });
      expect(exp - nbf).toBeLessThanOrEqual(300);
    }
    await next();
    expect([(await admit(seats.speaker)).rights.publish, (await admit(second)).rights.publish]).toEqual([[], EVERYTHING]);
    await seats.host.command('stage.bring', { participantId: seats.attendee.participantId });
    expect((await grantsOf(seats.attendee)).video).toMatchObject({ canPublish: true, canPublishSources: ['camera', 'microphone'] });
  });

  it('ST-2 refused before the doors, after the end, once removed, and to those without a seat', async () => {
    const closed = await createSession(api, { live: false });
    expect(await refusal(closed.seats.host)).toMatchObject({ code: 'doors-closed' });
    const { attendee, host } = session.seats;
    await host.command('people.remove', { participantId: attendee.participantId });
    expect((await attendee.browser.send('POST', path(attendee, 'media-token'))).status).toBe(404);
    expect((await api.visitor().send('POST', path(attendee, 'media-token'))).status).toBe(404);
    await host.command('running-order.end', {});
    expect(await refusal(host)).toMatchObject({ code: 'session-over' });
  });

  it('ST-4 ST-5 ST-7 the next slot takes the first speaker off and lets the second on; an attendee is never heard', async () => {
    const { attendee, speaker } = session.seats;
    const [first, following, listener] = [await comesIn(speaker), await comesIn(second), await comesIn(attendee)];
    await first.publish('camera');
    await vi.waitFor(() => expect(listener.receives()).toHaveLength(1), eventually);
    await next();
    await vi.waitFor(async () => {
      expect(await inRoom(speaker)).toMatchObject({ tracks: [], permission: { canPublish: false } });
      expect((await inRoom(second))?.permission?.canPublish).toBe(true);
    }, soon);
    await following.publish('camera');
    await vi.waitFor(() => expect(listener.receives()).toEqual([`${second.participantId} camera`]), eventually);
    await expect(listener.publish('microphone', 1_500)).rejects.toThrow();
    expect(await inRoom(attendee)).toMatchObject({ tracks: [], permission: { canPublish: false, hidden: true } });
  });

  it('ST-6 ST-8 a removed person is out, and the room closes with the session', async () => {
    const { attendee, host } = session.seats;
    await comesIn(attendee);
    await host.command('people.remove', { participantId: attendee.participantId });
    await vi.waitFor(async () => expect(await inRoom(attendee)).toBeUndefined(), soon);
    await host.command('running-order.end', {});
    await vi.waitFor(async () => expect(await service().listRooms([session.id])).toEqual([]), soon);
  });

  it('ST-9 rights are kept after LiveKit was killed, and after Plenary was', async () => {
    const { speaker } = session.seats;
    await comesIn(speaker);
    await livekit.kill();
    await livekit.start();
    await vi.waitFor(async () => expect(await service().listRooms([session.id])).toHaveLength(1), eventually);
    await comesIn(speaker);
    expect((await inRoom(speaker))?.permission?.canPublish).toBe(true);
    await next();
    // LiveKit was away a moment ago, so that the next round of looking may have to mend it.
    await vi.waitFor(async () => expect((await inRoom(speaker))?.permission?.canPublish).toBe(false), eventually);
    await api.kill();
    await service().updateParticipant(session.id, speaker.participantId, { permission: { canPublish: true, canSubscribe: true } });
    await api.start();
    await vi.waitFor(async () => expect((await inRoom(speaker))?.permission?.canPublish).toBe(false), eventually);
  });

  it('ST-11 while LiveKit is away the stage says so, and questions go on', async () => {
    const { attendee } = session.seats;
    await livekit.kill();
    await vi.waitFor(async () => expect(await videoState(attendee)).toBe('down'), eventually);
    expect(await refusal(attendee)).toMatchObject({ code: 'media-unavailable', params: { video: 'down' } });
    const asked = { text: 'Who is heard?', language: null, anonymous: false, namedInMinutes: true };
    expect((await attendee.command('qna.ask', asked)).seq).toBeGreaterThan(0);
    await livekit.start();
    await vi.waitFor(async () => expect(await videoState(attendee)).toBe('ready'), eventually);
  });
});
