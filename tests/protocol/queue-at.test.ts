import {
  connect,
  createSession,
  type LiveClient,
  type Seat,
  seatAt,
  startApi,
  startRedis,
  type TestApi,
  type TestRedis,
  type TestSession,
} from '@plenary/test-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

let redis: TestRedis;
let api: TestApi;
let other: TestApi;
const open: LiveClient[] = [];
beforeAll(async () => {
  redis = await startRedis();
  api = await startApi({ redis: redis.url });
  other = await startApi({ redis: redis.url, database: api.database, dataDir: api.dataDir });
});
afterAll(async () => {
  await other?.stop();
  await api?.stop();
  await redis?.stop();
});
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

const enter = async (seat: Seat): Promise<LiveClient> => {
  const client = await connect(seat);
  open.push(client);
  return client;
};
const places = (client: LiveClient) => client.received.filter(({ event }) => event === 'queue.at').map(({ payload }) => payload);
const one = (session: TestSession, role: 'moderator' | 'host', questionId: string | null) => ({ participantId: session.seats[role].participantId, questionId });
/** The next of what the crew is told of each other that is so. */
const until = async (client: LiveClient, so: (told: unknown) => boolean): Promise<unknown> => {
  const had = places(client).findLast(so);
  if (had) return had;
  const told = await client.next('queue.at');
  return so(told) ? told : until(client, so);
};
const has = (expected: unknown) => (told: unknown) => JSON.stringify(told).includes(JSON.stringify(expected));

describe('who is on which question', () => {
  it('QS-20 moderators see it of one another, at every node, until they leave', async () => {
    const session = await createSession(api);
    const [moderator, host] = [await enter(session.seats.moderator), await enter(seatAt(session.seats.host, other.url))];
    moderator.socket.emit('queue.at', 'question-31');
    expect(await until(host, has('question-31'))).toEqual([one(session, 'moderator', 'question-31')]);
    host.socket.emit('queue.at', 'question-32');
    expect(await until(moderator, has('question-32'))).toEqual(
      expect.arrayContaining([one(session, 'moderator', 'question-31'), one(session, 'host', 'question-32')]),
    );
    moderator.close();
    expect(await until(host, (told) => !has('question-31')(told))).toEqual([one(session, 'host', 'question-32')]);
  });

  it('QS-21 the floor neither tells nor is told, and rubbish is nobody’s trouble', async () => {
    const session = await createSession(api);
    const [moderator, attendee, speaker] = [await enter(session.seats.moderator), await enter(session.seats.attendee), await enter(session.seats.speaker)];
    for (const rubbish of [{}, 7, '__proto__', 'x'.repeat(500), ['question-31'], undefined]) moderator.socket.emit('queue.at', rubbish as never);
    attendee.socket.emit('queue.at', 'question-hidden');
    speaker.socket.emit('queue.at', 'question-hidden');
    moderator.socket.emit('queue.at', 'question-31');
    await until(moderator, has('question-31'));
    expect(JSON.stringify(places(moderator))).not.toContain('hidden');
    // The floor's own answer to something later shows that nothing was on its way to it.
    for (const client of [attendee, speaker]) {
      expect(await client.command('qna.ask', { text: 'Did I hear anything?', language: null, anonymous: false, namedInMinutes: true })).toMatchObject({
        ok: true,
      });
      expect(places(client)).toEqual([]);
    }
  });

  it('QS-21 who is no moderator any more is told nothing, and not told of', async () => {
    const session = await createSession(api);
    const [moderator, host] = [await enter(session.seats.moderator), await enter(session.seats.host)];
    moderator.socket.emit('queue.at', 'question-31');
    await until(host, has('question-31'));
    await session.seats.host.command('people.set-roles', { participantId: session.seats.moderator.participantId, roles: ['attendee'] });
    await moderator.until((state) => state.participants[session.seats.moderator.participantId]?.roles.includes('attendee') === true);
    const before = places(moderator).length;
    host.socket.emit('queue.at', 'question-33');
    expect(await until(host, has('question-33'))).toEqual([one(session, 'host', 'question-33')]);
    await moderator.command('qna.ask', { text: 'Did I hear anything?', language: null, anonymous: false, namedInMinutes: true });
    expect(places(moderator)).toHaveLength(before);
  });
});
