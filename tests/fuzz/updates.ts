import { connect, type LiveClient } from '@plenary/test-kit';
import fc from 'fast-check';
import { Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, XmlText } from 'yjs';
import { unclear } from './clear.ts';
import type { Target } from './target.ts';

/** A person writes 80 frames a second; so many people share what is to be sent. */
const WRITERS = 20;
const A_SECOND = 70;
const SECOND_MS = 1_000;

/** A change such as an editor makes. */
function goodUpdate(slotId: string): Uint8Array {
  const doc = new Doc();
  const paragraph = new XmlElement('paragraph');
  paragraph.insert(0, [new XmlText('What was said of the wells. '.repeat(5))]);
  doc.getXmlFragment(`${slotId}/en`).insert(0, [paragraph]);
  return encodeStateAsUpdate(doc);
}

/** That change with bytes turned, cut off, doubled or put elsewhere; and bytes that never were one. */
const broken = (good: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const at = fc.nat(good.length - 1);
  const turned = fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 6 }).map((changes) => {
    const copy = good.slice();
    for (const [place, byte] of changes) copy[place] = byte;
    return copy;
  });
  const cut = fc.tuple(at, at).map(([from, to]) => good.slice(Math.min(from, to), Math.max(from, to)));
  const doubled = at.map((place) => new Uint8Array([...good.slice(0, place), ...good]));
  // Lengths beyond anything: a reader that believes them asks for all the memory there is.
  const promising = at.map((place) => new Uint8Array([...good.slice(0, place), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, ...good.slice(place)]));
  return fc.oneof({ weight: 4, arbitrary: turned }, cut, doubled, promising, fc.uint8Array({ maxLength: 200 }), fc.constant(new Uint8Array()));
};

async function write(client: LiveClient, updates: readonly Uint8Array[]): Promise<string[]> {
  const complaints: string[] = [];
  for (let n = 0; n < updates.length; n += A_SECOND) {
    const began = performance.now();
    const answers = updates.slice(n, n + A_SECOND).map((update) => client.raw('minutes.update', { id: crypto.randomUUID(), update }));
    for (const answer of await Promise.all(answers)) {
      const found = unclear(answer);
      if (found) complaints.push(`an update: ${found}`);
    }
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, SECOND_MS - (performance.now() - began))));
  }
  return complaints;
}

/** Offers the minutes so many broken changes, and then a good one, which must be stored. Unclear answers come back. */
export async function sendUpdates(target: Target, total: number, seed: number): Promise<string[]> {
  const { session } = await target.round(0);
  const join = async () => {
    const client = await connect(await session.seat('recorder'));
    await client.raw('minutes.join', encodeStateVector(new Doc()));
    return client;
  };
  const clients = await Promise.all(Array.from({ length: WRITERS }, join));
  const updates = fc.sample(broken(goodUpdate(session.slotIds[0] ?? '')), { numRuns: total, seed });
  const share = Math.ceil(total / WRITERS);
  const complaints = await Promise.all(clients.map((client, n) => write(client, updates.slice(n * share, (n + 1) * share))));
  const last = await join();
  const stored = await last.raw('minutes.update', { id: crypto.randomUUID(), update: goodUpdate(session.slotIds[1] ?? '') });
  for (const client of [...clients, last]) client.close();
  return [...complaints.flat(), ...((stored as { ok: boolean }).ok ? [] : [`a good change is no longer stored: ${JSON.stringify(stored)}`])];
}
