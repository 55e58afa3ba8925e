import type { Seat } from '@plenary/test-kit';
import fc from 'fast-check';
import { unclearHttp } from './clear.ts';
import { hostileCommand } from './hostile.ts';
import type { Target } from './target.ts';

const A_ROUND = 2_000;
const AT_ONCE = 16;
const LEVELS = 10_000;

type Request = { path: string; headers: Record<string, string>; body: string | Uint8Array };

const RAW: (string | Uint8Array)[] = [
  '',
  '{',
  'null',
  '"nonsense"',
  '[1,2',
  `{"input":${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}}`,
  `${'{"input":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`,
  `{"input":{"text":"${'x'.repeat(200_000)}"}}`,
  `{"id":"a","id":{"__proto__":1},"input":{"__proto__":{"text":"x"}}}`,
  new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0xc0, 0x80, 0x7d]),
  new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]),
  new Uint8Array(3_000).fill(0x80),
];
const TYPES = [
  'application/json',
  'application/json',
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-7',
  'x',
];
const OTHERS = ['enter', 'leave-it', 'proof', 'links', 'minutes/publish', 'uploads', 'commands/', 'commands/__proto__', 'commands/%00'];

const requestTo = (slug: string, known: readonly string[]): fc.Arbitrary<Request> => {
  const headers = fc.record(
    { 'content-type': fc.constantFrom(...TYPES), 'idempotency-key': fc.constantFrom('', 'x', ...known) },
    { requiredKeys: ['content-type'] },
  );
  const command = hostileCommand(known).map(({ id, name, input }) => ({ path: `commands/${encodeURIComponent(name)}`, body: JSON.stringify({ id, input }) }));
  const raw = fc.record({
    path: fc.oneof(
      fc.constantFrom(...OTHERS),
      hostileCommand(known).map(({ name }) => `commands/${encodeURIComponent(name)}`),
    ),
    body: fc.oneof(fc.constantFrom(...RAW), fc.uint8Array({ maxLength: 200 }), fc.json()),
  });
  const what: fc.Arbitrary<{ path: string; body: string | Uint8Array }> = fc.oneof({ weight: 4, arbitrary: command }, { weight: 1, arbitrary: raw });
  return fc.tuple(what, headers).map(([{ path, body }, sent]) => ({ path: `/api/v1/sessions/${slug}/${path}`, headers: sent, body }));
};

async function send({ browser, origin }: Seat, { path, headers, body }: Request): Promise<string | null> {
  const response = await fetch(origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, cookie: browser.cookies() },
    body: body as BodyInit,
  });
  const said = await response.text();
  // Uploads speak tus, whose refusals are plain words.
  const tus = path.endsWith('/uploads') && response.status < 500;
  const found = tus ? null : unclearHttp(response.status, response.headers.get('content-type'), said);
  return found && `${path}: ${found}`;
}

/** Sends so many malformed bodies; what was not answered clearly comes back. Deterministic in what it sends, by `seed`. */
export async function sendBodies(target: Target, total: number, seed: number, say: (line: string) => void = () => undefined): Promise<string[]> {
  const complaints: string[] = [];
  for (let sent = 0; sent < total; sent += A_ROUND) {
    const { session, seats, known } = await target.round(4);
    const requests = fc.sample(requestTo(session.slug, known), { numRuns: Math.min(A_ROUND, total - sent), seed: seed + sent });
    // Owners are not counted, so that all is read; the others meet the limits as well.
    const senders = [session.seats.owner, session.seats.owner, session.seats.owner, session.seats.host, ...seats];
    let next = 0;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, lane) => {
        for (let request = requests[next++]; request; request = requests[next++]) {
          const found = await send(senders[lane % senders.length] ?? session.seats.owner, request).catch(
            (error: unknown) => `${request.path}: ${String(error)}`,
          );
          if (found) complaints.push(found);
        }
      }),
    );
    say(`${sent + requests.length} bodies, ${Math.round(target.rssKb() / 1_024)} MB`);
  }
  return complaints;
}
