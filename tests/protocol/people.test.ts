import { createHash } from 'node:crypto';
import { connect, createVisitor, seatOf } from '@plenary/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn } from '../faults/come-in.ts';
import { Caller } from './caller.ts';
import { details, linkFor, person, seat, slot, startWorld, type World } from './world.ts';

let world: World;
let owner: Caller;
beforeAll(async () => {
  world = await startWorld();
  owner = world.owner;
  await owner.post('/api/v1/sessions', details('closed-one'));
  await owner.post('/api/v1/sessions', details('open-one', { open: true }));
});
afterAll(() => world?.close());

const anybody = () => new Caller(world.url);
const tokenOf = (url: string) => url.split('/').at(-1) ?? '';

describe('PE-8 personal links', () => {
  it('PE-7 keeps only the SHA-256 of a token of 256 bits, and tells the link once', async () => {
    const { participantId, link } = await seat(owner, 'closed-one', 'speaker');
    const token = tokenOf(link.url);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await world.store.query('select * from link where participant_id = $1', [participantId]);
    expect(rows).toHaveLength(1);
    expect(rows[0].token_hash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(rows)).not.toContain(token);
    const told = await owner.call('/api/v1/sessions/closed-one/links');
    expect(JSON.stringify(told.body)).not.toContain(token);
    const { rows: entries } = await world.store.query('select event from log_entry');
    expect(JSON.stringify(entries)).not.toContain(token);
  });

  it.each([
    ['host', 'host'],
    ['moderator', 'questions'],
    ['recorder', 'minutes'],
    ['speaker', 'room'],
    ['interpreter', 'room'],
    ['attendee', 'room'],
  ])('PE-8 exchanges the link of a %s for a cookie and leads to /%s, without the token', async (role, page) => {
    const { link } = await seat(owner, 'closed-one', role);
    const came = await anybody().call(link.url);
    expect(came.status).toBe(303);
    expect(came.headers.get('location')).toBe(`/s/closed-one/${page}`);
    expect(came.headers.get('referrer-policy')).toBe('no-referrer');
    expect(came.headers.get('cache-control')).toBe('no-store');
    const [cookie = ''] = came.headers.getSetCookie();
    expect(cookie).toMatch(/^seat_.*; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain(tokenOf(link.url));
  });

  it('PE-9 shows the same page for links that are unknown, malformed, expired, revoked, or of somebody removed', async () => {
    const expired = await seat(owner, 'closed-one', 'speaker');
    await world.store.query('update link set expires_at = 1 where id = $1', [expired.link.link.id]);
    const revoked = await seat(owner, 'closed-one', 'speaker');
    await owner.call(`/api/v1/sessions/closed-one/links/${revoked.link.link.id}`, { method: 'DELETE' });
    const removed = await seat(owner, 'closed-one', 'speaker');
    await owner.command('closed-one', 'people.remove', { participantId: removed.participantId });
    const paths = [
      expired.link.url,
      revoked.link.url,
      removed.link.url,
      '/join/unknown',
      `/join/${'A'.repeat(43)}`,
      '/join/%00',
      `/join/${'x'.repeat(390)}`,
      '/join/..%2f..%2fetc',
    ];
    const answers = await Promise.all(paths.map((path) => anybody().call<string>(path)));
    for (const { status, body, headers } of answers) {
      expect(status).toBe(404);
      expect(headers.getSetCookie()).toEqual([]);
      expect(body).toBe(answers[0]?.body);
    }
    expect(answers[0]?.body).toContain('<!doctype html>');
  });

  it('PE-9 speaks the reader’s language', async () => {
    const page = await anybody().call<string>('/join/unknown', { headers: { 'accept-language': 'ja;q=0.9, zh-CN' } });
    expect(page.body).toContain('lang="zh-Hans"');
  });

  it('PE-10 revoking a link ends its seat at once, and no other', async () => {
    const { caller, participantId, link } = await seat(owner, 'closed-one', 'recorder');
    const second = await linkFor(owner, 'closed-one', participantId);
    const elsewhere = anybody();
    await elsewhere.call(second.url);
    expect((await caller.call('/api/v1/sessions/closed-one')).status).toBe(200);
    expect((await owner.call(`/api/v1/sessions/closed-one/links/${link.link.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await caller.call('/api/v1/sessions/closed-one')).status).toBe(404);
    expect((await caller.post('/api/v1/sessions/closed-one/proof')).status).toBe(404);
    expect((await elsewhere.call('/api/v1/sessions/closed-one')).status).toBe(200);
  });

  it('PE-10 revoking a link cuts the live connection within two seconds', async () => {
    const { caller, participantId, link } = await seat(owner, 'closed-one', 'moderator');
    const live = await connect(
      seatOf(
        'closed-one',
        participantId,
        world.url,
        createVisitor(() => world.url, caller.cookies),
      ),
    );
    const farewell = live.next('goodbye', 2_000);
    await owner.call(`/api/v1/sessions/closed-one/links/${link.link.id}`, { method: 'DELETE' });
    expect(await farewell).toMatchObject({ code: 'link-invalid' });
    await live.cut(2_000);
  });

  it('PE-10 removing the person ends every seat of theirs at once', async () => {
    const { caller, participantId } = await seat(owner, 'closed-one', 'host');
    expect((await caller.call('/api/v1/sessions/closed-one/links')).status).toBe(200);
    await owner.command('closed-one', 'people.remove', { participantId });
    expect((await caller.call('/api/v1/sessions/closed-one/links')).status).toBe(404);
  });

  it('PE-17 the address of a person who was removed is forgotten, and no other', async () => {
    const [leaving, staying] = [await seat(owner, 'closed-one', 'speaker'), await seat(owner, 'closed-one', 'speaker')];
    for (const { participantId } of [leaving, staying])
      await owner.post('/api/v1/sessions/closed-one/links', { participantId, email: `${participantId}@example.org` });
    const known = async () => {
      const { emails } = (await owner.call<{ emails: Record<string, string> }>('/api/v1/sessions/closed-one/links')).body;
      return [leaving, staying].filter(({ participantId }) => participantId in emails);
    };
    expect(await known()).toEqual([leaving, staying]);
    await owner.command('closed-one', 'people.remove', { participantId: leaving.participantId });
    await expect.poll(known).toEqual([staying]);
  });

  it('PE-10 a cookie that was changed is no seat', async () => {
    const attendee = await seat(owner, 'closed-one', 'attendee');
    const host = await seat(owner, 'closed-one', 'host');
    const [name = '', value = ''] = [...attendee.caller.cookies][0] ?? [];
    for (const forged of [
      value.replace(attendee.participantId, host.participantId),
      value.slice(0, -2),
      `${value}x`,
      '',
      '%00',
      value.split('.').slice(0, 2).join('.'),
    ]) {
      const forger = anybody();
      forger.cookies.set(name, forged);
      expect((await forger.call('/api/v1/sessions/closed-one')).status).toBe(404);
    }
  });

  it('PE-2 makes no link for an owner, who comes by their account', async () => {
    const { you } = (await owner.call<{ you: string }>('/api/v1/sessions/closed-one')).body;
    expect((await owner.post('/api/v1/sessions/closed-one/links', { participantId: you })).status).toBe(403);
    expect((await owner.command('closed-one', 'people.add', person('Sly', 'owner'))).body.code).toBe('not-allowed');
  });
});

describe('open doors', () => {
  it('PE-11 lets anybody into an open session once it is announced, with a name', async () => {
    const guest = anybody();
    expect((await guest.post('/api/v1/sessions/open-one/enter', { name: 'Ana' })).status).toBe(404);
    expect((await guest.call('/api/v1/sessions/open-one/door')).status).toBe(404);
    await owner.command('open-one', 'programme.add-slot', slot());
    await owner.command('open-one', 'session.schedule');
    expect((await guest.call('/api/v1/sessions/open-one/door')).body).toMatchObject({ open: true, seated: false, phase: 'scheduled' });
    expect((await guest.post('/api/v1/sessions/open-one/enter', { name: '   ' })).body).toMatchObject({
      code: 'invalid-input',
      fields: { name: { code: 'empty' } },
    });
    const entered = await guest.post<{ you: string; proof: string }>('/api/v1/sessions/open-one/enter', {
      name: ' 李 Ana 🍚 ',
      affiliation: 'Somewhere',
      language: 'zh',
      zone: 'Asia/Shanghai',
    });
    expect(entered.status).toBe(200);
    const view = (await guest.call<{ you: string; state: { participants: Record<string, { name: string; roles: string[] }> } }>('/api/v1/sessions/open-one'))
      .body;
    expect(view.you).toBe(entered.body.you);
    expect(view.state.participants[view.you]).toMatchObject({ name: '李 Ana 🍚', roles: ['attendee'] });
    const again = await guest.post<{ you: string; proof: string }>('/api/v1/sessions/open-one/enter', { name: 'Again' });
    expect(again.body.you).toBe(view.you);
    for (const { proof } of [entered.body, again.body]) {
      const { socket, entered: snapshot } = comeIn(world.url, proof);
      await snapshot.finally(() => socket.terminate());
    }
  });

  it('PE-11 cannot be used to take somebody else’s seat', async () => {
    const { participantId } = await seat(owner, 'open-one', 'host');
    const entered = await anybody().post<{ you: string }>(
      '/api/v1/sessions/open-one/enter',
      { name: 'Eve', id: participantId, participantId, roles: ['host'] },
      { 'idempotency-key': participantId },
    );
    expect(entered.body.you).not.toBe(participantId);
  });

  it('PE-11 lets nobody into a closed one', async () => {
    await owner.command('closed-one', 'programme.add-slot', slot());
    await owner.command('closed-one', 'session.schedule');
    expect((await anybody().post('/api/v1/sessions/closed-one/enter', { name: 'Ana' })).status).toBe(403);
  });

  it('PE-11 leaving gives up this browser’s seat', async () => {
    const { caller } = await seat(owner, 'closed-one', 'attendee');
    expect((await caller.post('/api/v1/sessions/closed-one/leave')).status).toBe(204);
    expect((await caller.call('/api/v1/sessions/closed-one')).status).toBe(404);
  });
});

describe('owners', () => {
  /** Texts of the sign-in letters to this address, the newest first. Nobody waits for them: they are written a moment after the answer. */
  const lettersTo = async (recipient: string): Promise<string[]> => {
    const { rows } = await world.store.query('select text from outbox where session_id is null and recipient = $1 order by created_at desc', [recipient]);
    return rows.map(({ text }) => text);
  };
  const letterTo = async (recipient: string): Promise<string> => {
    await expect.poll(() => lettersTo(recipient)).not.toEqual([]);
    return (await lettersTo(recipient))[0] ?? '';
  };

  it('PE-12 is seated in their organisation’s sessions once, and in no other’s', async () => {
    const before = (await owner.call<{ you: string }>('/api/v1/sessions/closed-one')).body.you;
    expect((await owner.call<{ you: string }>('/api/v1/sessions/closed-one')).body.you).toBe(before);
    expect((await world.stranger.call('/api/v1/sessions/closed-one')).status).toBe(404);
    await world.stranger.post('/api/v1/sessions', details('foreign-one'));
    expect((await owner.call('/api/v1/sessions/foreign-one')).status).toBe(404);
    expect((await owner.call<{ sessions: { slug: string }[] }>('/api/v1/sessions')).body.sessions.map(({ slug }) => slug)).not.toContain('foreign-one');
  });

  it('PE-12 cannot take another organisation’s session by naming its id', async () => {
    const { rows } = await world.store.query(`select session_id from session_head where slug = 'closed-one'`);
    const made = await world.stranger.post('/api/v1/sessions', { ...details('mine-now'), id: rows[0].session_id });
    expect(made.status).toBe(404);
  });

  it('PE-12 a sign-in link works once', async () => {
    await owner.post('/api/auth/sign-in/magic-link', { email: 'owner@plenary.invalid' });
    const url = /http\S+/.exec(await letterTo('owner@plenary.invalid'))?.[0] ?? '';
    const [first, second] = [anybody(), anybody()];
    await first.call(url);
    await second.call(url);
    expect((await first.call('/api/v1/me')).body).toMatchObject({ account: { email: 'owner@plenary.invalid' } });
    expect((await second.call('/api/v1/me')).status).toBe(401);
    expect((await first.post('/api/auth/sign-out')).status).toBe(200);
    expect((await first.call('/api/v1/me')).status).toBe(401);
  });

  it('PE-12 an owner says how they are called and where their links go', async () => {
    expect((await owner.call('/api/v1/me', { method: 'PATCH', body: { name: ' 陈 Ana ', email: 'Ana@Example.org' } })).status).toBe(204);
    expect((await owner.call('/api/v1/me')).body).toMatchObject({ account: { name: '陈 Ana', email: 'ana@example.org' } });
    expect((await owner.call('/api/v1/me', { method: 'PATCH', body: { email: 'other@example.org' } })).status).toBe(422);
    await owner.post('/api/auth/sign-in/magic-link', { email: 'ana@example.org', callbackURL: '/organisation' });
    expect(decodeURIComponent(await letterTo('ana@example.org'))).toContain('callbackURL=/organisation&');
  });

  it('PE-14 asking for a link says nothing of who has an account, and sends few', async () => {
    const ask = (email: string) => anybody().post('/api/auth/sign-in/magic-link', { email });
    const known = await ask('other@example.org');
    const unknown = await ask('nobody@example.org');
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    await Promise.all(Array.from({ length: 12 }, () => ask('other@example.org')));
    await expect.poll(async () => (await lettersTo('other@example.org')).length).toBe(5);
    // A letter that was asked for after all those: they have had their turn.
    const before = (await lettersTo('ana@example.org')).length;
    await ask('ana@example.org');
    await expect.poll(async () => (await lettersTo('ana@example.org')).length).toBe(before + 1);
    expect(await lettersTo('other@example.org')).toHaveLength(5);
    expect(await lettersTo('nobody@example.org')).toHaveLength(0);
  });

  it('PE-14 leads nowhere else after signing in', async () => {
    for (const callback of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '/%5cevil.example',
      'javascript:alert(1)',
      'evil.example',
    ]) {
      for (const name of ['callbackURL', 'errorCallbackURL', 'newUserCallbackURL']) {
        const { status } = await anybody().call(`/api/auth/magic-link/verify?token=x&${name}=${encodeURIComponent(callback)}`);
        expect(status).toBe(404);
      }
    }
  });
});

describe('e-mail', () => {
  it('PE-13 keeps addresses out of the log and of views; the letter is in the outbox', async () => {
    const { participantId, caller } = await seat(owner, 'closed-one', 'speaker');
    const sent = await owner.post<{ url: string }>('/api/v1/sessions/closed-one/links', { participantId, email: 'wang@example.org' });
    const { letters } = (await owner.call<{ letters: { recipient: string; text: string }[] }>('/api/v1/sessions/closed-one/outbox')).body;
    expect(letters.find(({ recipient }) => recipient === 'wang@example.org')?.text).toContain(sent.body.url);
    const { rows } = await world.store.query('select event from log_entry');
    expect(JSON.stringify(rows)).not.toContain('wang@');
    expect(JSON.stringify((await caller.call('/api/v1/sessions/closed-one')).body)).not.toContain('wang@');
    expect((await caller.call('/api/v1/sessions/closed-one/outbox')).status).toBe(403);
  });
  it.each(['', 'nobody', 'a@b', 'a b@c.de', 'a@b.de\r\nBcc: x@y.de', `${'a'.repeat(260)}@b.de`])('PE-13 refuses %j as an address', async (email) => {
    const { participantId } = await seat(owner, 'closed-one', 'speaker');
    const refused = await owner.post('/api/v1/sessions/closed-one/links', { participantId, email });
    expect(refused.body).toMatchObject({ code: 'invalid-input', fields: { email: { code: expect.any(String) } } });
  });
});
