import type { CommandInput } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { newcomer } from '@plenary/domain/testing';
import {
  connect,
  createSession,
  type LiveClient,
  type Seat,
  seatAt,
  seatOf,
  startApi,
  startRedis,
  startTestPostgres,
  type TestSession,
} from '@plenary/test-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ARRANGEMENTS, type Arrangement, startTwoNodes } from './nodes.ts';

const question = (text: string): CommandInput<'qna.ask'> => ({ text, language: null, anonymous: false, namedInMinutes: true });
const fresh = async (seat: Seat) => (await seat.browser.json<{ state: SessionState }>('GET', `/api/v1/sessions/${seat.slug}`)).state;

describe.each(ARRANGEMENTS)('realtime, $name', ({ start }) => {
  let arrangement: Arrangement;
  let session: TestSession;
  const open: LiveClient[] = [];
  /** At the second node when `node` is 1, which is the first again where there is only one. */
  const join = async (seat: Seat, node: 0 | 1 = 0, from?: LiveClient) => {
    const client = await connect(seatAt(seat, arrangement.nodes[node].url), from);
    open.push(client);
    return client;
  };
  beforeAll(async () => {
    arrangement = await start();
    session = await createSession(arrangement.nodes[0]);
    await session.seats.host.command('qna.set', { perPerson: 0 });
  });
  afterEach(() => {
    for (const client of open.splice(0)) client.close();
  });
  afterAll(() => arrangement?.stop());

  it('LOG-40 what a client has from its snapshot and frames is what it would get afresh', async () => {
    const { attendee, moderator, host } = session.seats;
    const clients = [await join(attendee, 1), await join(moderator, 0), await join(host, 1), await join(session.seats.speaker, 0)] as const;
    const [asking, moderating, hosting] = clients;
    const ids = Array.from({ length: 3 }, () => crypto.randomUUID());
    for (const id of ids) expect(await asking.command('qna.ask', question(`Who mends ${id}?`), id)).toMatchObject({ ok: true });
    await moderating.until((state) => ids.every((id) => state.questions[id]));
    for (const id of ids) await moderating.command('qna.approve', { questionId: id });
    await Promise.all(clients.map((client) => client.until((state) => state.questions[ids[2] ?? '']?.state === 'approved')));
    await Promise.all(clients.map((client) => client.command('qna.vote', { questionId: ids[0] ?? '' })));
    await hosting.command('qna.put-live', { questionId: ids[0] ?? '' });
    await hosting.command('running-order.extend', { minutes: 2 });
    await Promise.all(
      clients.map((client) =>
        client.until((state) => state.questions[ids[0] ?? '']?.votes === 4 && Object.values(state.runs).some((run) => run.extendedMinutes === 2)),
      ),
    );
    const seats = [attendee, moderator, host, session.seats.speaker];
    for (const [i, client] of clients.entries()) expect(client.state()).toEqual(await fresh(seats[i] as Seat));
    expect(clients.map((client) => client.holes())).toEqual([0, 0, 0, 0]);
  });

  it('LOG-41 a hidden question and who voted reach nobody who may not know', async () => {
    const [asking, watching] = [await join(session.seats.attendee), await join(session.seats.speaker, 1)];
    const id = crypto.randomUUID();
    await asking.command('qna.ask', question('a secret until it is approved'), id);
    await asking.command('qna.withdraw', { questionId: id });
    const marker = crypto.randomUUID();
    await asking.command('qna.ask', question('marker'), marker);
    const moderating = await join(session.seats.moderator);
    await moderating.command('qna.approve', { questionId: marker });
    await moderating.command('qna.vote', { questionId: marker });
    await watching.until((state) => state.questions[marker]?.votes === 1);
    const heard = JSON.stringify(watching.received);
    expect(heard).not.toContain('a secret until');
    expect(heard).not.toContain(`${session.seats.moderator.participantId}","votes`);
    expect(watching.state().questions[marker]?.voters).toEqual([]);
    await asking.command('qna.withdraw', { questionId: marker });
  });

  it('LOG-42 a client that missed a frame notices and mends it within 5 s', async () => {
    const [losing, acting] = [await join(session.seats.recorder, 1), await join(session.seats.host)];
    losing.loseNextFrame();
    await acting.command('running-order.extend', { minutes: 3 });
    const minutes = Object.values((await fresh(session.seats.host)).runs)[0]?.extendedMinutes;
    await losing.until((state) => Object.values(state.runs)[0]?.extendedMinutes === minutes, 5_000);
    expect(losing.holes()).toBe(1);
    expect(losing.state()).toEqual(await fresh(session.seats.recorder));
  });

  it('LOG-43 who comes back gets what they missed, and nothing twice, at whichever node', async () => {
    const before = await join(session.seats.attendee, 0);
    before.close();
    const acting = await join(session.seats.host, 1);
    for (let i = 0; i < 20; i++) await acting.command('running-order.extend', { minutes: 1 });
    const after = await join(session.seats.attendee, 1, before);
    await after.until((state) => JSON.stringify(state.runs) === JSON.stringify(acting.state().runs));
    expect(after.state()).toEqual(await fresh(session.seats.attendee));
  });

  it('LOG-44 a command that is sent twice acts once, also at two nodes at the same time', async () => {
    const [here, there] = [await join(session.seats.host, 0), await join(session.seats.host, 1)];
    const id = crypto.randomUUID();
    const answers = await Promise.all([here, there, here, there].map((client) => client.command('running-order.extend', { minutes: 7 }, id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true });
  });

  it('LOG-45 two hosts who press at once move on once', async () => {
    const [here, there] = [await join(session.seats.host, 0), await join(session.seats.owner, 1)];
    const from = here.state().currentSlotId ?? '';
    const answers = await Promise.all([here.command('running-order.next', { from }), there.command('running-order.next', { from })]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual(['ok', 'slot-moved']);
    await there.until((state) => state.currentSlotId !== from);
    expect(there.state().currentSlotId).toBe(session.slotIds[session.slotIds.indexOf(from) + 1]);
  });

  it('LOG-46 whose roles change sees at once what they may see now, and no longer what they may not', async () => {
    const seat = await session.seat('attendee', 'Mei');
    const [client, owner] = [await join(seat, 1), await join(session.seats.owner, 0)];
    const hidden = crypto.randomUUID();
    const asking = await join(session.seats.attendee);
    await asking.command('qna.ask', question('for the crew alone'), hidden);
    await owner.command('people.set-roles', { participantId: seat.participantId, roles: ['moderator'] });
    await client.until((state) => state.questions[hidden] !== undefined);
    expect(client.state()).toEqual(await fresh(seat));
    await owner.command('people.set-roles', { participantId: seat.participantId, roles: ['attendee'] });
    await client.until((state) => state.questions[hidden] === undefined);
    await asking.command('qna.withdraw', { questionId: hidden });
    await owner.command('running-order.extend', { minutes: 11 });
    await client.until((state) => JSON.stringify(state.runs) === JSON.stringify(owner.state().runs));
    expect(client.state()).toEqual(await fresh(seat));
  });

  it('LOG-47 a revoked link and a removed person are cut within 2 s, at every node', async () => {
    const [removed, revoked] = [await session.seat('attendee', 'Sol'), await session.seat('speaker', 'Minami')];
    const clients = [await join(removed, 0), await join(removed, 1), await join(revoked, 0), await join(revoked, 1)];
    const farewells = clients.map((client) => client.next('goodbye', 2_000));
    const { owner } = session.seats;
    const { links } = await owner.browser.json<{ links: { id: string; participantId: string }[] }>('GET', `/api/v1/sessions/${session.slug}/links`);
    const link = links.find((one) => one.participantId === revoked.participantId);
    await Promise.all([
      owner.command('people.remove', { participantId: removed.participantId }),
      owner.browser.json('DELETE', `/api/v1/sessions/${session.slug}/links/${link?.id}`),
    ]);
    expect((await Promise.all(farewells)).map(({ code }) => code)).toEqual(['not-allowed', 'not-allowed', 'link-invalid', 'link-invalid']);
    await Promise.all(clients.map((client) => client.cut(2_000)));
    await expect(join(removed)).rejects.toThrow();
    await expect(join(revoked)).rejects.toThrow();
  });

  it('LOG-48 everybody hears how many are there', async () => {
    const clients = [await join(session.seats.host, 0), await join(session.seats.attendee, 1), await join(session.seats.attendee, 1)] as const;
    const heard = async (): Promise<number> => {
      const { here } = await clients[0].next('heartbeat', 6_000);
      return here === 2 ? here : heard();
    };
    expect(await heard()).toBe(2);
  });

  it('LOG-57 what was acknowledged is there once after the server was killed, and everyone comes back to it', async () => {
    const [host, other] = [await join(session.seats.host, 0), await join(session.seats.attendee, 1)];
    const sent = Array.from({ length: 30 }, () => crypto.randomUUID());
    const acknowledged: string[] = [];
    const answers = sent.map(async (id) => {
      const answer = await host.command('programme.add-part', { title: { en: id } }, id);
      if (answer.ok) acknowledged.push(id);
      return answer;
    });
    // In the middle of it: some are acknowledged, some are on their way.
    await Promise.any(answers.slice(5));
    await arrangement.nodes[0].kill();
    host.close();
    for (const answer of answers) answer.catch(() => undefined);
    await arrangement.nodes[0].start();
    const back = await join(session.seats.host, 0, host);
    // Whoever was not answered sends again, and so does who was.
    for (const id of sent.slice(0, 15)) expect(await back.command('programme.add-part', { title: { en: id } }, id)).toMatchObject({ ok: true });
    const ids = (await fresh(session.seats.host)).parts.map((part) => part.id);
    for (const id of acknowledged) expect(ids.filter((one) => one === id)).toHaveLength(1);
    expect(new Set(ids).size).toBe(ids.length);
    const watching = arrangement.nodes[1] === arrangement.nodes[0] ? await join(session.seats.attendee, 1, other) : other;
    await watching.until((state) => state.parts.length === ids.length);
    expect(watching.state()).toEqual(await fresh(session.seats.attendee));
  });
});

it('LOG-49 nodes that lost Redis are at most a few seconds apart, and find each other again', async () => {
  const [database, redis] = await Promise.all([startTestPostgres(), startRedis()]);
  const first = await startApi({ database: database.url, redis: redis.url });
  const second = await startApi({ database: database.url, redis: redis.url, dataDir: first.dataDir });
  try {
    const session = await createSession(first);
    const [here, there] = [await connect(session.seats.host), await connect(seatAt(session.seats.attendee, second.url))];
    const extended = (state: SessionState) => Object.values(state.runs).reduce((sum, run) => sum + run.extendedMinutes, 0);
    await redis.kill();
    for (let i = 0; i < 5; i++) expect(await here.command('running-order.extend', { minutes: 1 })).toMatchObject({ ok: true });
    await there.until((state) => extended(state) === 5, 5_000);
    await redis.start();
    await here.command('running-order.extend', { minutes: 1 });
    await there.until((state) => extended(state) === 6, 5_000);
    expect(there.holes()).toBe(0);
    for (const client of [here, there]) client.close();
  } finally {
    await Promise.all([first.stop(), second.stop()]);
    await Promise.all([redis.stop(), database.close()]);
  }
});

it('PE-22 a personal link that was made at one node opens the door at the other at once, without Redis', async () => {
  const { nodes, stop } = await startTwoNodes({ withRedis: false });
  const [first, second] = nodes;
  try {
    const session = await createSession(first);
    // The other node has just looked at the session, before the person was in it.
    const { browser, command } = session.seats.host;
    await browser.at(second.url).json('GET', `/api/v1/sessions/${session.slug}`);
    const { id } = await command('people.add', newcomer(['speaker'], { name: 'Ines' }));
    const { url } = await browser.json<{ url: string }>('POST', `/api/v1/sessions/${session.slug}/links`, { participantId: id });
    const answer = await second.visitor().send('GET', new URL(url).pathname);
    expect(answer.status).toBe(303);
  } finally {
    await stop();
  }
});

it('LOG-76 who came in at one node is known at the other at once, without Redis', async () => {
  const { nodes, stop } = await startTwoNodes({ withRedis: false });
  const [first, second] = nodes;
  try {
    const session = await createSession(first, { open: true });
    // The other node follows the session, and has just looked at it.
    const watching = await connect(seatAt(session.seats.host, second.url));
    for (let nth = 0; nth < 5; nth++) {
      const browser = first.visitor();
      const person = { name: `Person ${nth}`, affiliation: '', language: 'en', zone: 'Asia/Kolkata' };
      const entered = await browser.json<{ you: string }>('POST', `/api/v1/sessions/${session.slug}/enter`, person);
      // The proof is from the first node, or from the second as well.
      const from = nth % 2 === 0 ? browser : browser.at(second.url);
      const client = await connect(seatOf(session.slug, entered.you, second.url, from));
      expect(client.state().participants[entered.you]?.name).toBe(person.name);
      client.close();
    }
    watching.close();
  } finally {
    await stop();
  }
});
