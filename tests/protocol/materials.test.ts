import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './caller.ts';
import { details, seat, slot, startWorld, type World } from './world.ts';

const SLUG = 'files-one';
let world: World;
let host: Caller;
let speaker: Caller;
let slotId: string;
beforeAll(async () => {
  world = await startWorld();
  await world.owner.post('/api/v1/sessions', details(SLUG));
  host = (await seat(world.owner, SLUG, 'host')).caller;
  const speaking = await seat(world.owner, SLUG, 'speaker');
  speaker = speaking.caller;
  slotId = crypto.randomUUID();
  await host.command(SLUG, 'programme.add-slot', slot(speaking.participantId), slotId);
});
afterAll(() => world?.close());

type Attached = { id: string; name: string; size: number; mime: string; sha256: string; slotId: string | null };
const UPLOADS = `/api/v1/sessions/${SLUG}/uploads`;
const tus = { 'tus-resumable': '1.0.0' };
const coded = (text: string) => Buffer.from(text).toString('base64');

const begin = (by: Caller, name: string, size: number, more = '') =>
  by.call(UPLOADS, { method: 'POST', headers: { ...tus, 'upload-length': String(size), 'upload-metadata': `filename ${coded(name)}${more}` } });
const go = (by: Caller, place: string, offset: number, bytes: Uint8Array) =>
  by.call<{ code?: string }>(place, {
    method: 'PATCH',
    body: bytes,
    headers: { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
  });
const arrived = async (by: Caller, place: string) => (await by.call(place, { method: 'HEAD', headers: tus })).headers.get('upload-offset');
/** All at once. */
async function upload(by: Caller, name: string, bytes: Uint8Array, more = '') {
  const begun = await begin(by, name, bytes.byteLength, more);
  const place = begun.headers.get('location') ?? '';
  const { status, body } = await go(by, place, 0, bytes);
  return { status, body, id: place.split('/').at(-1) ?? '' };
}
const attached = async () => (await host.call<{ state: { materials: Attached[] } }>(`/api/v1/sessions/${SLUG}`)).body.state.materials;
const text = (content: string) => new TextEncoder().encode(content);
const download = (by: Caller, id: string, headers: Record<string, string> = {}) => by.call<string>(`/api/v1/sessions/${SLUG}/materials/${id}`, { headers });

describe('uploads', () => {
  it('H-14 go on where they broke off, and end in the log', async () => {
    const bytes = text('An attachment of several parts. 附件。\n'.repeat(5_000));
    const begun = await begin(host, '附件 (终稿).txt', bytes.byteLength);
    expect(begun.status).toBe(201);
    const place = begun.headers.get('location') ?? '';
    expect(place).toMatch(new RegExp(`^${UPLOADS}/[0-9a-f-]{36}$`));
    expect((await go(host, place, 0, bytes.subarray(0, 50_000))).status).toBe(204);
    expect(await arrived(host, place)).toBe('50000');
    expect((await go(host, place, 10, bytes.subarray(10))).status).toBe(409);
    expect((await go(host, place, 50_000, bytes.subarray(50_000))).status).toBe(204);
    // Whoever missed the answer asks again, and learns that all is there.
    expect(await arrived(host, place)).toBe(String(bytes.byteLength));
    const material = (await attached()).find(({ id }) => place.endsWith(id));
    expect(material).toMatchObject({ name: '附件 (终稿).txt', size: bytes.byteLength, mime: 'text/plain; charset=utf-8', slotId: null });
    expect((await download(host, material?.id ?? '')).body).toBe(new TextDecoder().decode(bytes));
  });

  it('H-14 belong to the person who began them', async () => {
    const place = (await begin(host, 'a.txt', 10)).headers.get('location') ?? '';
    for (const other of [speaker, world.owner]) {
      expect((await other.call(place, { method: 'HEAD', headers: tus })).status).toBe(404);
      expect((await go(other, place, 0, text('stolen'))).status).toBe(404);
      expect((await other.call(place, { method: 'DELETE', headers: tus })).status).toBe(404);
    }
    expect((await host.call(place)).status).toBe(404);
    expect((await host.call(place, { method: 'DELETE', headers: tus })).status).toBe(204);
  });

  it('H-14 hold at most 200 MB, and not more than was announced', async () => {
    expect((await begin(host, 'large.pdf', 200 * 1024 * 1024 + 1)).body).toMatchObject({ code: 'too-large' });
    const place = (await begin(host, 'a.txt', 10)).headers.get('location') ?? '';
    expect((await go(host, place, 0, text('more than ten bytes'))).status).toBe(413);
    for (const headers of [
      { 'upload-length': '-1' },
      { 'upload-length': 'x' },
      { 'upload-length': '1e3' },
      {},
      { 'upload-length': '5', 'upload-metadata': 'filename !!!' },
      { 'upload-length': '5', 'upload-concat': 'final;a b' },
    ]) {
      const { status } = await host.call(UPLOADS, { method: 'POST', headers: { ...tus, ...headers } as Record<string, string> });
      expect([headers, status]).toEqual([headers, expect.toSatisfy((code: number) => code >= 400 && code < 500)]);
    }
    for (const id of ['..', '%2e%2e', '..%2f..%2fsecrets.json', '%00', 'x', `${'a'.repeat(36)}`])
      expect((await host.call(`${UPLOADS}/${id}`, { method: 'HEAD', headers: tus })).status).toBe(404);
  });

  it.each<[string, string, Uint8Array]>([
    ['a page called a PDF', 'talk.pdf', text('<!doctype html><script>alert(1)</script>')],
    ['a drawing that may run', 'logo.png', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', 'notes.txt', text('#!/bin/sh\nid\n')],
    ['noise', 'noise.docx', randomBytes(2_000)],
  ])('H-11 %s is refused, and nothing of it is kept', async (_, name, bytes) => {
    const before = (await attached()).length;
    const refused = await upload(host, name, bytes);
    expect([refused.status, refused.body.code]).toEqual([415, 'file-refused']);
    expect((await attached()).length).toBe(before);
    expect((await host.call(`${UPLOADS}/${refused.id}`, { method: 'HEAD', headers: tus })).status).toBe(404);
    expect((await download(host, refused.id)).status).toBe(404);
  });

  it('H-13 a name that leads elsewhere leads nowhere', async () => {
    const { id } = await upload(host, '../../../etc/cron.d/\u202etxt.exe\r\nX-Evil: 1', text('plain'));
    const name = (await attached()).find((one) => one.id === id)?.name;
    expect(name).toBe('txt.exeX-Evil 1.txt');
    const { headers } = await download(host, id);
    expect(headers.get('x-evil')).toBeNull();
    expect(headers.get('content-disposition')).toBe(`attachment; filename="txt.exeX-Evil 1.txt"; filename*=UTF-8''txt.exeX-Evil%201.txt`);
  });

  it('a speaker attaches to their own slot and to nothing else', async () => {
    expect((await upload(speaker, 'slides.txt', text('slides'), `,slotId ${coded(slotId)}`)).status).toBe(204);
    expect((await upload(speaker, 'slides.txt', text('slides'))).status).toBe(403);
    for (const elsewhere of ['none-such-slot', '../x', '\u0000'])
      expect((await upload(host, 'slides.txt', text('slides'), `,slotId ${coded(elsewhere)}`)).status).toBe(404);
  });
});

describe('downloads', () => {
  it('H-15 are only ever saved, whole or in part', async () => {
    const { id } = await upload(host, 'digits.txt', text('0123456789'));
    const whole = await download(host, id);
    expect(whole.body).toBe('0123456789');
    expect(whole.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(whole.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
    const part = await download(host, id, { range: 'bytes=3-5' });
    expect([part.status, part.body, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([206, 345, 'bytes 3-5/10', '3']);
    expect((await download(host, id, { range: 'bytes=10-' })).status).toBe(416);
    const etag = whole.headers.get('etag') ?? '';
    expect((await download(host, id, { 'if-none-match': etag })).status).toBe(304);
    expect((await download(host, id, { range: 'bytes=0-0', 'if-range': '"another"' })).status).toBe(200);
    const head = await host.call(`/api/v1/sessions/${SLUG}/materials/${id}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), head.body]).toEqual([200, '10', '']);
  });

  it('H-2 are nobody’s before the session is announced, and anybody’s afterwards', async () => {
    const anybody = new Caller(world.url);
    const { id } = await upload(host, 'agenda.txt', text('agenda'));
    expect((await download(anybody, id)).status).toBe(404);
    await host.command(SLUG, 'session.schedule');
    expect((await download(anybody, id)).body).toBe('agenda');
    expect((await anybody.call(`/p/${SLUG}/materials/${id}`)).status).toBe(404);
    await world.owner.post('/api/v1/sessions', details('files-two'));
    expect((await world.owner.call(`/api/v1/sessions/files-two/materials/${id}`)).status).toBe(404);
  });

  it('H-16 PUB-29 what a published page names stays there when the session lets it go', async () => {
    const { id } = await upload(host, 'report.txt', text('report'));
    for (const name of ['running-order.open-doors', 'running-order.start', 'running-order.end']) expect((await host.command(SLUG, name)).status).toBe(200);
    expect((await host.post(`/api/v1/sessions/${SLUG}/minutes/publish`, { note: null })).status).toBeLessThan(300);
    await host.command(SLUG, 'materials.remove', { materialId: id });
    const anybody = new Caller(world.url);
    expect((await download(anybody, id)).status).toBe(404);
    const kept = await anybody.call<string>(`/p/${SLUG}/materials/${id}`);
    expect([kept.status, kept.body, kept.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, 'report', true]);
    expect((await anybody.call<string>(`/p/${SLUG}`)).body).toContain(id);
    const { materials } = (await anybody.call<{ materials: { url: string }[] }>(`/p/${SLUG}.json`)).body;
    expect(materials.map(({ url }) => new URL(url).pathname)).toContain(`/p/${SLUG}/materials/${id}`);
  });
});
