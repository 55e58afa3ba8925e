import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fail, ok, type Result } from '@plenary/contracts';
import { afterAll, expect, it } from 'vitest';
import { createDiskStore } from './store.ts';
import { createUploads } from './uploads.ts';

const folder = mkdtempSync(join(tmpdir(), 'plenary-uploads-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SENDER = { sessionId: 'the-session', participantId: 'the-host' };
const BYTES = 'all of it';
const tus = { 'tus-resumable': '1.0.0' };

/** An upload whose bytes are all here; its last answers are `answers`, one after the other. */
async function sent(...answers: Array<() => Promise<Result<null>>>) {
  let asked = 0;
  const uploads = createUploads(createDiskStore(folder), () => (answers[asked++] ?? answers.at(-1))?.() ?? Promise.resolve(ok(null)));
  const call = async (path: string, method: string, headers: Record<string, string>, body?: string) => {
    const response = await uploads.handle(
      new Request(`http://plenary.test/${path}`, { method, headers: { ...tus, ...headers }, ...(body ? { body } : {}) }),
      SENDER,
    );
    if (response instanceof Response) return response;
    return response.ok ? null : response.error.code;
  };
  const begun = await call('', 'POST', { 'upload-length': String(BYTES.length) });
  const id = begun instanceof Response ? (begun.headers.get('location')?.split('/').at(-1) ?? '') : '';
  const last = call(id, 'PATCH', { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }, BYTES);
  /** As a client asks that missed the answer: the offset, or what it is told instead. */
  const ask = async () => {
    const answer = await call(id, 'HEAD', {});
    return answer instanceof Response ? (answer.headers.get('upload-offset') ?? answer.status) : answer;
  };
  return { last, ask, asked: () => asked };
}
const away = async () => fail('unavailable');
const attached = async () => ok(null);

it('H-41 an upload is told as whole only once it is attached', async () => {
  const { last, ask, asked } = await sent(away, away, () => Promise.reject(new Error('the store went away')), attached);
  expect(await last).toBe('unavailable');
  expect([await ask(), await ask(), await ask()]).toEqual([423, 423, String(BYTES.length)]);
  expect(asked()).toBe(4);
});

it('H-41 what was refused for good is refused to whoever asks again, and then gone', async () => {
  const { last, ask } = await sent(away, async () => fail('file-refused'));
  expect(await last).toBe('unavailable');
  expect([await ask(), await ask()]).toEqual(['file-refused', 'not-found']);
});

it('H-41 is looked into by one at a time, however many ask', async () => {
  let looking = 0;
  let most = 0;
  const { last, ask } = await sent(async () => {
    most = Math.max(most, ++looking);
    await setImmediate();
    looking--;
    return ok(null);
  });
  await last;
  expect(new Set(await Promise.all(Array.from({ length: 20 }, ask)))).toEqual(new Set([String(BYTES.length)]));
  expect(most).toBe(1);
});
