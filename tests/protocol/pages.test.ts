import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './caller.ts';
import { details, person, seat, slot, startWorld, type World } from './world.ts';

const HOSTILE = `</title></script><img src=x onerror=alert(1)>"'\u202ek&amp;$&`;
const SLUG = 'what-we-keep';
let world: World;
let owner: Caller;
let speakerId = '';
const anybody = () => new Caller(world.url);
const page = async (path: string, headers: Record<string, string> = {}) => anybody().call<string>(path, { headers: { accept: 'text/html', ...headers } });
const wordsOf = (html: string) =>
  html
    .replace(/<script type="application[\s\S]*?<\/script>|<\/?bdi[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const jsonLd = (html: string) => JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? 'null');

beforeAll(async () => {
  world = await startWorld();
  owner = world.owner;
  expect(wordsOf((await page('/')).body)).toContain('Nothing is announced yet.');
  await owner.post(
    '/api/v1/sessions',
    details(SLUG, {
      title: { en: 'What we keep', zh: '我们留下什么' },
      theme: { en: 'Seven answers' },
      venue: { en: 'Online' },
      languages: ['en', 'zh'],
      open: true,
    }),
  );
  speakerId = crypto.randomUUID();
  await owner.command(
    SLUG,
    'people.add',
    { ...person('Haruka Minami', 'speaker'), nameIn: { ja: '南 遥' }, affiliation: 'Kamogawa Institute, Kyoto', place: 'Kyoto' },
    speakerId,
  );
  const partId = crypto.randomUUID();
  await owner.command(SLUG, 'programme.add-part', { title: { en: 'What holds us', zh: '何以相系' } }, partId);
  await owner.command(SLUG, 'programme.add-slot', { ...slot(speakerId), partId, subject: { en: 'Neighbours by necessity', zh: '不得不相邻' } });
  await owner.command(SLUG, 'programme.add-slot', { ...slot(), kind: 'break', subject: {}, minutes: 10 });
  await owner.command(SLUG, 'programme.add-slot', { ...slot(), subject: {} });
});
afterAll(() => world.close());

describe('who may know of a session', () => {
  it('PUB-7 a draft is there for those who make it, and for nobody else, in the same words as what is not there', async () => {
    const [draft, nothing, files, room] = await Promise.all([
      page(`/s/${SLUG}`),
      page('/s/no-such-thing'),
      page(`/s/${SLUG}/calendar.ics`),
      page(`/s/${SLUG}/room`),
    ]);
    expect([draft.status, nothing.status, files.status, room.status]).toEqual([404, 404, 404, 404]);
    expect(draft.body).toBe(nothing.body);
    expect(room.body).toBe(nothing.body);
    expect(draft.body).not.toContain('What we keep');
    expect((await owner.call<string>(`/s/${SLUG}`)).body).toContain('What we keep');
    expect((await page('/')).body).not.toContain('What we keep');
  });

  it('PUB-7 the page says what to do, in the reader’s language', async () => {
    const { body } = await page('/s/no-such-thing', { 'accept-language': 'zh-CN' });
    expect(body).toContain('<html lang="zh-Hans"');
    expect(wordsOf(body)).toContain('请向发送链接的人索取新链接');
  });
});

describe('an announced session', () => {
  beforeAll(async () => {
    expect((await owner.command(SLUG, 'session.schedule')).status).toBe(200);
  });

  it('PUB-1 can be read without a script: times with their city, programme, speakers, what can be done', async () => {
    const { status, body } = await page(`/s/${SLUG}`);
    const words = wordsOf(body);
    expect(status).toBe(200);
    for (const one of [
      'What we keep',
      '我们留下什么',
      'Seven answers',
      'Wednesday 29 May 2030',
      '14:00–14:50 Beijing, UTC+8',
      'What holds us',
      '何以相系',
      '14:00',
      'Neighbours by necessity',
      '不得不相邻',
      'Haruka Minami',
      '南 遥',
      'Kamogawa Institute, Kyoto',
      'Break',
      'Subject to be announced',
      'Add to calendar',
      'Our organisation',
    ])
      expect(words, one).toContain(one);
    expect(body).not.toContain('Kyoto, Kyoto');
  });

  it('PUB-4 shows the viewer’s hours beside the venue’s once their zone is known, and tells another day', async () => {
    const viewer = anybody();
    const first = await viewer.call<string>(`/s/${SLUG}?zone=America/New_York`);
    expect(first.headers.getSetCookie()).toEqual(['zone=America/New_York; Path=/; Max-Age=31536000; SameSite=Lax']);
    const again = wordsOf((await viewer.call<string>(`/s/${SLUG}`)).body);
    for (const one of ['Wednesday 29 May 2030', '02:00–02:50', 'New York', '14:00–14:50 Beijing']) expect(again, one).toContain(one);
    const far = (await page(`/s/${SLUG}?zone=Pacific/Honolulu`)).body;
    expect(wordsOf(far)).toContain('Tuesday 28 May 2030');
    expect(far).toMatch(/class="other-day" data-venue-zone="Asia\/Shanghai" data-at="[^"]*"> · <time[^>]*>Wed 29 May/);
  });

  it.each(['Mars/Olympus', '../../etc/passwd', '"><img src=x>', '%00', 'a'.repeat(500)])(
    'PUB-5 a zone that nobody has (%s) is as good as none',
    async (zone) => {
      const { status, body, headers } = await page(`/s/${SLUG}?zone=${encodeURIComponent(zone)}`);
      expect(status).toBe(200);
      expect(body).toContain('data-zone=""');
      expect(headers.getSetCookie()).toEqual(['zone=; Path=/; Max-Age=0; SameSite=Lax']);
      expect((await page(`/s/${SLUG}`, { cookie: `zone=${zone.replaceAll(/[^\w/.]/g, '')}` })).body).toContain('data-zone=""');
    },
  );

  it('PUB-3 speaks the language of its address, then the chosen one, then the browser’s, and names all three', async () => {
    const chinese = await page(`/s/${SLUG}?lang=zh`, { 'accept-language': 'ja' });
    expect(chinese.body).toContain('<html lang="zh-Hans"');
    expect(chinese.headers.getSetCookie()).toEqual(['locale=zh; Path=/; Max-Age=31536000; SameSite=Lax']);
    expect((await page(`/s/${SLUG}`, { 'accept-language': 'ja', cookie: 'locale=zh' })).body).toContain('<html lang="zh-Hans"');
    const japanese = (await page(`/s/${SLUG}`, { 'accept-language': 'ja' })).body;
    expect(japanese).toContain('<html lang="ja"');
    expect(wordsOf(japanese)).toContain('カレンダーに追加');
    for (const tag of ['en', 'zh-Hans', 'ja'])
      expect(japanese).toMatch(new RegExp(`<link rel="alternate" hreflang="${tag}" href="http://[^"]*/s/${SLUG}\\?lang=${tag.slice(0, 2)}"`));
    expect((await page('/?lang=xx')).headers.getSetCookie()).toEqual([]);
  });

  it('PUB-6 carries a description, preview tags and an event', async () => {
    const { body } = await page(`/s/${SLUG}`);
    expect(body).toContain('<title>What we keep · Our organisation</title>');
    expect(body).toContain('<meta property="og:title" content="What we keep · Our organisation">');
    expect(body).toMatch(/<meta name="description" content="[^"]+">/);
    expect(jsonLd(body)).toMatchObject({
      '@type': 'Event',
      name: 'What we keep',
      startDate: '2030-05-29T14:00:00+08:00',
      endDate: '2030-05-29T14:50:00+08:00',
      performer: [{ '@type': 'Person', name: 'Haruka Minami' }],
    });
  });

  it('PUB-8 stands on the home page', async () => {
    const words = wordsOf((await page('/')).body);
    for (const one of ['Next session', 'What we keep', '我们留下什么', 'Running order', 'Neighbours by necessity', 'Programme', 'Add to calendar'])
      expect(words, one).toContain(one);
  });

  it('PUB-9 offers the calendar, then the room', async () => {
    const actOf = async () => /<a class="act main" href="([^"]*)"/.exec((await page(`/s/${SLUG}`)).body)?.[1];
    expect(await actOf()).toBe(`/s/${SLUG}/calendar.ics`);
    await owner.command(SLUG, 'running-order.open-doors');
    expect(await actOf()).toBe(`/s/${SLUG}/room`);
    await owner.command(SLUG, 'running-order.start');
    const { body } = await page('/');
    expect(wordsOf(body)).toContain('Live What we keep');
    expect(body).toMatch(/<li class="current" aria-current="step">/);
  });

  it('PUB-16 the application’s page tells title, times and speakers at once, to those who may know', async () => {
    const room = await page(`/s/${SLUG}/room`);
    expect(room.status).toBe(200);
    expect(room.body).toContain('<title>What we keep · Plenary</title>');
    expect(wordsOf(room.body)).toContain('Haruka Minami');
    expect(room.body).toContain('<html lang="en"');
    expect(room.body).not.toContain('<!--');
    for (const screen of ['host', 'questions', 'minutes', 'programme']) expect((await page(`/s/${SLUG}/${screen}`)).status).toBe(404);
    const { caller } = await seat(owner, SLUG, 'host');
    const early = `<link rel="preload" as="fetch" crossorigin href="/api/v1/sessions/${SLUG}">`;
    expect(room.body).not.toContain(early);
    expect((await caller.call<string>(`/s/${SLUG}/host`)).status).toBe(200);
    expect((await caller.call<string>(`/s/${SLUG}/room`)).body).toContain(early);
    for (const path of ['/sign-in', '/sessions/new', '/organisation']) expect((await page(path)).body).toContain('<div id="app"></div>');
  });
});

describe('files of the programme', () => {
  it('PUB-14 the calendar file has one identity, a sequence that grows, and the venue’s hours with their zone', async () => {
    const read = async () => (await page(`/s/${SLUG}/calendar.ics`)).body.replaceAll('\r\n ', '');
    const before = await read();
    expect(before).toContain('TZID:Asia/Shanghai');
    expect(before).toMatch(/DTSTAMP:\d{8}T\d{6}Z/);
    expect(before).toMatch(/SUMMARY:What we keep\r\n/);
    await owner.command(SLUG, 'session.edit', { venue: { en: 'Room; 4, "north"\\' } });
    const after = await read();
    const value = (file: string, name: string) => new RegExp(`\r\n${name}:([^\r]*)`).exec(file)?.[1] ?? '';
    expect(value(after, 'UID')).toBe(value(before, 'UID'));
    expect(Number(value(after, 'SEQUENCE'))).toBeGreaterThan(Number(value(before, 'SEQUENCE')));
    expect(value(after, 'LOCATION')).toBe('Room\\; 4\\, "north"\\\\');
  });

  it('PUB-15 the schedules hold the programme, with identifiers that stay', async () => {
    const read = () =>
      anybody().call<{
        schedule: {
          conference: {
            time_zone_name: string;
            days: { rooms: Record<string, { guid: string; title: string; start: string; duration: string; persons: { public_name: string }[] }[]> }[];
          };
        };
      }>(`/s/${SLUG}/schedule.json`);
    const [first, second] = [await read(), await read()];
    expect(first.body).toEqual(second.body);
    const { conference } = first.body.schedule;
    expect(conference.time_zone_name).toBe('Asia/Shanghai');
    // The session begins now: late in Beijing's evening it goes on into the next day.
    const [talk, pause] = conference.days.flatMap(({ rooms }) => Object.values(rooms).flat());
    expect(talk).toMatchObject({ title: 'Neighbours by necessity', duration: '00:20', persons: [{ public_name: 'Haruka Minami' }] });
    expect(talk?.guid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(pause?.title).toBe('Break');
    const xml = (await page(`/s/${SLUG}/schedule.xml`)).body;
    expect(xml).toContain(`guid="${talk?.guid}"`);
    expect(xml).toContain('<title>Neighbours by necessity</title>');
  });
});

describe('once it is published', () => {
  beforeAll(async () => {
    expect((await page(`/p/${SLUG}`)).status).toBe(404);
    expect((await owner.command(SLUG, 'running-order.end')).status).toBe(200);
    expect(wordsOf((await page(`/s/${SLUG}`)).body)).toContain('Its proceedings will stand here once they are published.');
    expect((await owner.post(`/api/v1/sessions/${SLUG}/minutes/publish`)).status).toBe(200);
  });

  it('PUB-10 a version may be kept for ever, the newest is asked for again', async () => {
    const [newest, first, none] = await Promise.all([page(`/p/${SLUG}`), page(`/p/${SLUG}/v/1`), page(`/p/${SLUG}/v/2`)]);
    expect([newest.status, first.status, none.status]).toEqual([200, 200, 404]);
    expect(newest.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(first.headers.get('vary')).toBe('accept-language, cookie');
    expect(first.headers.getSetCookie()).toEqual([]);
    expect((await page(`/p/${SLUG}/v/1?lang=zh`)).headers.getSetCookie()).toEqual([]);
    expect(none.headers.get('cache-control')).toBe('no-store');
    expect((await page(`/p/${SLUG}/v/0`)).status).toBe(404);
  });

  it('PUB-11 the page holds the session: title, time with its zone, parts, speakers, subjects', async () => {
    const { body } = await page(`/p/${SLUG}`);
    for (const one of [
      'What we keep',
      '我们留下什么',
      'Seven answers',
      'Beijing, UTC+8',
      'What holds us',
      '1. Neighbours by necessity',
      '一、不得不相邻',
      'Haruka Minami, Kamogawa Institute, Kyoto',
      'Version 1,',
    ])
      expect(wordsOf(body), one).toContain(one);
    expect(jsonLd(body)).toMatchObject({ '@type': 'Event', name: 'What we keep' });
    expect(body).toContain(`href="/p/${SLUG}.md"`);
  });

  it('PUB-9 the session’s page and the home page lead to the proceedings', async () => {
    expect((await page(`/s/${SLUG}`)).body).toContain(`<a class="act main" href="/p/${SLUG}">`);
    const home = (await page('/')).body;
    expect(home).toContain(`href="/p/${SLUG}"`);
    expect(wordsOf(home)).toContain('version 1');
  });
});

describe('what people write', () => {
  it('PUB-2 does nothing on any page and in any file', async () => {
    const slug = 'hostile-words';
    const all = { en: HOSTILE, zh: HOSTILE };
    await owner.post(
      '/api/v1/sessions',
      details(slug, {
        title: all,
        theme: { en: `${HOSTILE}2` },
        description: all,
        venue: all,
        source: all,
        languages: ['en', 'zh'],
        open: true,
        zone: 'Asia/Shanghai',
      }),
    );
    const id = crypto.randomUUID();
    await owner.command(slug, 'people.add', { ...person(HOSTILE, 'speaker'), nameIn: all, affiliation: HOSTILE, affiliationIn: all, place: HOSTILE }, id);
    await owner.command(slug, 'programme.add-part', { title: all }, 'part-hostile');
    await owner.command(slug, 'programme.add-slot', { ...slot(id), partId: 'part-hostile', subject: all, summary: all });
    expect((await owner.command(slug, 'session.schedule')).status).toBe(200);
    for (const path of [`/s/${slug}`, '/', `/s/${slug}/room`, `/s/${slug}/schedule.xml`]) {
      const { body, status } = await page(path);
      expect(status, path).toBe(200);
      expect(body, path).not.toContain('<img');
      expect(body, path).toContain('&lt;img src=x');
    }
    const { body } = await page(`/s/${slug}`);
    expect(jsonLd(body).name).toBe(HOSTILE);
    expect(body).toMatch(/<title>\u2068/);
    const room = (await page(`/s/${slug}/room`)).body;
    expect(room.match(/<\/title>/g)).toHaveLength(1);
    expect(room).toContain('$&amp;');
    const json = await anybody().call<{ schedule: { conference: { title: string } } }>(`/s/${slug}/schedule.json`);
    expect(json.body.schedule.conference.title).toBe(HOSTILE);
  });
});

describe('sessions that were never held', () => {
  it('PUB-8 leave the home page a day after they were to start, and stay in their owners’ list', async () => {
    const at = (ms: number) => ({ zone: 'UTC', start: new Date(ms).toISOString().slice(0, 16), open: true });
    const day = 24 * 60 * 60_000;
    const announce = async (slug: string, ms: number) => {
      await owner.post('/api/v1/sessions', details(slug, at(ms)));
      await owner.command(slug, 'programme.add-slot', slot());
      expect((await owner.command(slug, 'session.schedule')).status).toBe(200);
    };
    const missed = Array.from({ length: 12 }, (_, index) => `missed-${index + 1}`);
    for (const [index, slug] of missed.entries()) await announce(slug, Date.now() - (index + 2) * day);
    await announce('late-today', Date.now() - day / 24);
    await announce('next-week', Date.now() + 7 * day);
    const { body } = await page('/');
    expect(body).not.toContain('/s/missed-');
    expect(/<h1 id="next"[^>]*>([^<]*)/.exec(body)?.[1]).toBe('late-today');
    expect(body).toContain('href="/s/next-week"');
    const { sessions } = (await owner.call<{ sessions: { slug: string; phase: string }[] }>('/api/v1/sessions')).body;
    expect(sessions.filter(({ phase }) => phase === 'scheduled').map(({ slug }) => slug)).toEqual(expect.arrayContaining(missed));
    expect((await page('/s/missed-1')).status).toBe(200);
  });
});

describe('files of the build', () => {
  it.each([
    '/assets/../index.html',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/none.js',
    '/assets/.vite/manifest.json',
    '/assets/%00.js',
    '/assets/',
  ])('PUB-17 %s is no file', async (path) => {
    expect((await page(path)).status).toBe(404);
  });
});
