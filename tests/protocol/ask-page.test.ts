import { createSession, startApi, type TestApi } from '@plenary/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

type Form = { name?: string; text?: string; about?: string; anonymous?: string };
type Browser = ReturnType<TestApi['visitor']>;
/** As a browser without script sends a form. */
const send = (browser: Browser, slug: string, form: Form): Promise<Response> =>
  fetch(new URL(`/s/${slug}/ask`, api.url), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: browser.cookies(), 'sec-fetch-site': 'same-origin', origin: api.url },
    body: new URLSearchParams(form as Record<string, string>).toString(),
  });
const cookieOf = (response: Response) => response.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
const seen = async (slug: string, cookie = '') => (await fetch(new URL(`/s/${slug}`, api.url), { headers: { cookie } })).text();

describe('asking on the session’s page', () => {
  it('PUB-25 a stranger asks before the session, without a script, and finds what became of it', async () => {
    const session = await createSession(api, { live: false, open: true });
    expect(await seen(session.slug)).toContain('name="name"');
    const asked = await send(api.visitor(), session.slug, { name: 'Ingrid Solheim', text: 'Who keeps the <key>?', about: `slot ${session.slotIds[1]}` });
    expect([asked.status, asked.headers.get('location')]).toEqual([303, `/s/${session.slug}#ask`]);
    const page = await seen(session.slug, cookieOf(asked).join('; '));
    expect(page).toContain('Who keeps the &lt;key&gt;?');
    expect(page).not.toContain('name="name"');
    // Nobody else sees it, and it waits for the moderators under its slot.
    expect(await seen(session.slug)).not.toContain('Who keeps the');
    const { state } = await session.seats.host.browser.json<{
      state: { questions: Record<string, { text: string; slotId: string; asker: { name: string } }> };
    }>('GET', `/api/v1/sessions/${session.slug}`);
    expect(Object.values(state.questions)).toMatchObject([{ slotId: session.slotIds[1], asker: { name: 'Ingrid Solheim' }, state: 'submitted' }]);
  });

  it('PUB-26 what is refused comes back as it was typed, with the reason', async () => {
    const session = await createSession(api, { live: false, open: true });
    const nameless = await send(api.visitor(), session.slug, { name: ' ', text: 'And "who" opens it?' });
    expect(nameless.status).toBe(422);
    expect(await nameless.text()).toContain('And &quot;who&quot; opens it?');
    expect(cookieOf(nameless)).toEqual([]);
    await session.seats.host.command('qna.set', { open: false });
    const closed = await send(session.seats.attendee.browser, session.slug, { text: 'Still?' });
    expect([closed.status, (await closed.text()).includes('Questions are closed at the moment.')]).toEqual([409, true]);
    for (const about of ['slot none-such-slot', 'speaker none-such-one', 'slot', 'nonsense <b>']) {
      await session.seats.host.command('qna.set', { open: true });
      const wrong = await send(session.seats.attendee.browser, session.slug, { text: 'Where?', about });
      expect([303, 404, 422]).toContain(wrong.status);
    }
  });

  it('PUB-26 the page of a refusal leads to the session’s own page in each language and zone, never to where the form is sent', async () => {
    const session = await createSession(api, { live: false, open: true });
    const refused = await (await send(api.visitor(), session.slug, { name: '', text: 'Who?' })).text();
    const addresses = [...refused.matchAll(/<(?:a|link|form method="get")[^>]* (?:href|action)="([^"]*)"/g)].map(
      ([, address = '']) => new URL(address, api.url),
    );
    const pages = addresses.map(({ pathname, search }) => pathname + search).filter((path) => path.startsWith(`/s/${session.slug}`));
    for (const query of ['', '?lang=zh', '?lang=ja', '?lang=en']) expect(pages).toContain(`/s/${session.slug}${query}`);
    for (const path of new Set(pages)) expect((await fetch(new URL(path, api.url))).status, path).toBe(200);
  });

  it('PUB-26 the question stays when the session ended, or its door was shut, while it was typed', async () => {
    const session = await createSession(api, { open: true });
    await session.seats.owner.command('session.edit', { open: false });
    const shut = await send(api.visitor(), session.slug, { name: 'Ingrid', text: 'Am I too late?' });
    expect([shut.status, (await shut.text()).includes('Am I too late?')]).toEqual([403, true]);
    await session.seats.host.command('running-order.end', {});
    const over = await send(session.seats.attendee.browser, session.slug, { text: 'And am I?' });
    const page = await over.text();
    expect([over.status, page.includes('And am I?'), page.includes('role="alert"')]).toEqual([409, true, true]);
    expect(await seen(session.slug)).not.toContain('id="ask"');
  });

  it('PUB-26 by link only, from elsewhere, too large or over: refused', async () => {
    const session = await createSession(api, { live: false, open: false });
    expect(await seen(session.slug)).not.toContain('id="ask"');
    expect((await send(api.visitor(), session.slug, { name: 'A', text: 'May I?' })).status).toBe(403);
    const huge = await send(session.seats.attendee.browser, session.slug, { text: 'x'.repeat(70_000) });
    expect(huge.status).toBe(413);
    const foreign = await fetch(new URL(`/s/${session.slug}/ask`, api.url), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: session.seats.attendee.browser.cookies(), origin: 'https://elsewhere.example' },
      body: 'text=Mine',
    });
    expect(foreign.status).toBe(403);
  });

  it('PUB-27 a written answer that came after publication joins the next version', async () => {
    const session = await createSession(api);
    const { attendee, moderator, speaker, host, recorder } = session.seats;
    const questionId = (await attendee.command('qna.ask', { text: 'Who keeps the key?', language: 'en', anonymous: false, namedInMinutes: true })).id;
    await moderator.command('qna.approve', { questionId });
    await host.command('running-order.end', {});
    await moderator.command('qna.defer-rest', { due: Date.UTC(2100, 0, 1), speakerId: null });
    const publish = () => recorder.browser.json('POST', `/api/v1/sessions/${session.slug}/minutes/publish`, {});
    await publish();
    await speaker.command('qna.answer', { questionId, mode: 'written', text: 'It hangs by the door.' });
    await recorder.browser.json('POST', `/api/v1/sessions/${session.slug}/minutes/publish`, { note: { en: 'One answer more.' } });
    const version = async (n: number) => (await api.visitor().send('GET', `/p/${session.slug}/v/${n}.json`)).text();
    expect(await version(1)).not.toContain('It hangs by the door.');
    expect(await version(2)).toContain('It hangs by the door.');
  });
});
