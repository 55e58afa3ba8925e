import { setTimeout as pause } from 'node:timers/promises';
import { createSession, type Seat, startApi, type TestApi } from '@plenary/test-kit';
import { Doc } from 'yjs';
import { chanceFrom, editAtRandom } from '../../protocol/random-edits.ts';
import { median, percentile, type Report } from '../report.ts';
import { openBareCopy, startBare } from './bare.ts';
import { type Copy, createWatch, takeIn } from './copies.ts';
import { history } from './history.ts';
import { openCopy } from './recorders.ts';

const [WRITERS, READERS, EDITS] = [10, 100, 20_000];
const OPENINGS = 30;
/** What is typed before it begins travels in changes of so many edits. */
const EACH = 100;
/** A letter of a writer, and the next, in ms: five a second. */
const BETWEEN_MS = 200;
const QUIET_MS = 5_000;
const BARS_MS = { seenP95: 50, openedP95: 100 };

const FIELD = 'slot/en';

type Outcome = { seenMs: number[]; lost: number };

/** The writers type for a while; afterwards every copy must have everything, and be the same. */
async function write(copies: Copy[], field: string, seconds: number): Promise<Outcome> {
  const docs = copies.map(({ doc }) => doc);
  const writers = docs.slice(0, WRITERS);
  const watch = createWatch(docs, writers);
  const until = performance.now() + seconds * 1_000;
  await Promise.all(
    writers.map(async (doc, nth) => {
      const chance = chanceFrom(nth + 1);
      const fragment = doc.getXmlFragment(field);
      await pause((nth * BETWEEN_MS) / WRITERS);
      while (performance.now() < until) {
        watch.write(doc, () => editAtRandom(fragment, chance));
        await pause(BETWEEN_MS / 2 + chance(BETWEEN_MS));
      }
    }),
  );
  for (const end = performance.now() + QUIET_MS; watch.missing() > 0 && performance.now() < end; ) await pause(20);
  watch.stop();
  const texts = new Set(docs.map((doc) => doc.getXmlFragment(field).toString()));
  return { seenMs: watch.seen, lost: watch.missing() + texts.size - 1 };
}

/** How long it takes one recorder after the other to have the minutes before them. In ms */
async function openings(seat: Seat): Promise<number[]> {
  const times: number[] = [];
  for (let nth = 0; nth < OPENINGS; nth++) {
    const { openedMs, close } = await openCopy(seat);
    times.push(openedMs);
    close();
  }
  return times;
}

/** A session whose minutes have so many edits, and all who will have them open. */
async function session(api: TestApi): Promise<{ seats: Seat[]; field: string }> {
  const made = await createSession(api);
  const field = `${made.slotIds[0]}/en`;
  const seats: Seat[] = [];
  for (let nth = 0; nth < WRITERS + READERS; nth++) seats.push(await made.seat('recorder', `Recorder ${nth}`));
  const first = await openCopy(seats[0] as Seat);
  const from = new Doc();
  for (const change of history(from, from.getXmlFragment(field), EDITS, EACH)) {
    first.doc.transact(() => takeIn(first.doc, change), 'typed before');
    await pause(1);
  }
  await pause(1_000);
  first.close();
  return { seats, field };
}

async function measure({ quick, say }: { quick: boolean; say(line: string): void }): Promise<Report> {
  const [runs, seconds] = quick ? [1, 3] : [3, 10];
  const seen: { ours: number[][]; bare: number[][] } = { ours: [], bare: [] };
  let lost = 0;
  const api = await startApi({ env: { NODE_ENV: 'production', LOG_LEVEL: 'error' } });
  const bare = await startBare();
  try {
    const { seats, field } = await session(api);
    say('the document is written');
    const openedMs = await openings(seats[0] as Seat);
    const ours: Copy[] = [];
    for (const seat of seats) ours.push(await openCopy(seat));
    const copies: Copy[] = [];
    const laid = await openBareCopy(bare.port);
    history(laid.doc, laid.doc.getXmlFragment(FIELD), EDITS, EACH);
    await pause(1_000);
    for (let nth = 0; nth < WRITERS + READERS; nth++) copies.push(await openBareCopy(bare.port));
    for (let run = 1; run <= runs; run++) {
      const mine = await write(ours, field, seconds);
      seen.ours.push(mine.seenMs);
      lost += mine.lost;
      seen.bare.push((await write(copies, FIELD, seconds)).seenMs);
      say(`run ${run} of ${runs}`);
    }
    const of = (times: number[][], share: number) => median(times.map((one) => percentile(one, share)));
    const figures = {
      editSeenP50Ms: of(seen.ours, 0.5),
      editSeenP95Ms: of(seen.ours, 0.95),
      editSeenP99Ms: of(seen.ours, 0.99),
      openedP50Ms: percentile(openedMs, 0.5),
      openedP95Ms: percentile(openedMs, 0.95),
    };
    const baselines = { bareSeenP50Ms: of(seen.bare, 0.5), bareSeenP95Ms: of(seen.bare, 0.95) };
    const ratios = { editSeenOfBar: BARS_MS.seenP95 / figures.editSeenP95Ms, openedOfBar: BARS_MS.openedP95 / figures.openedP95Ms };
    for (const one of [...ours, ...copies, laid]) one.close();
    return { name: 'minutes', figures, baselines, ratios, lost, runs };
  } finally {
    bare.stop();
    await api.stop();
  }
}

/** Ten who write and a hundred who have the minutes open, in a document of twenty thousand edits, beside bare Yjs. */
export const minutes = { bars: { editSeenOfBar: 1, openedOfBar: 1 }, run: measure };
