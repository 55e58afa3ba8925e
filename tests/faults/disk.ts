import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exhaustLog, mountSmallDisk, type SmallDisk } from '@plenary/test-kit';
import { type Fault, inWords } from './fault.ts';
import { createUpload } from './upload.ts';
import { openWorld, type World } from './world.ts';

const MEGABYTES = 120;
/** More than finds room in what Postgres has taken already. */
const QUESTION = `Is there room? ${'x'.repeat(900)}`;
const NOTES = 'What was said, line by line.\n'.repeat(20_000);
const ASKED_WHILE_FULL = 50;

/** So many ask, once each; how many were refused. Whatever is neither taken nor refused as unavailable is a mistake of the server's. */
async function askInVain(world: World): Promise<number> {
  let refused = 0;
  for (let nth = 0; nth < ASKED_WHILE_FULL; nth++) {
    const { status } = await world.ask(QUESTION);
    if (status !== 200 && status !== 503) throw new Error(`a question was answered ${status} on a full disk`);
    if (status === 503) refused += 1;
  }
  return refused;
}

/** One time that the disk is full, and has room again. `storeEnds`: Postgres goes down for it, and cannot come back before there is. */
async function fillOnce(world: World, small: SmallDisk, storeEnds: boolean): Promise<{ refused: number; backMs: number; breaches: string[] }> {
  const notes = createUpload(world.session.seats.host, NOTES);
  await Promise.all([world.step(), notes.go(NOTES.length / 2)]);
  small.fill();
  const stepping = Promise.all([world.step(), world.step()]);
  if (storeEnds) await exhaustLog(world.api.database);
  const refused = await askInVain(world);
  const kept = await notes.go();
  // It may be amid an attempt to come back when there is room.
  await pause(Math.random() * 1_500);
  small.makeRoom();
  const began = performance.now();
  await stepping;
  const backMs = performance.now() - began;
  while ((await notes.go()) !== 204) await pause(30);
  return {
    refused,
    backMs,
    breaches: [
      ...(refused === 0 ? ['disk: nothing was refused'] : []),
      ...(kept === 503 ? [] : [`disk: an upload was answered ${kept} on a full disk`]),
      ...((await notes.read()) === NOTES ? [] : ['disk: a: an upload is not what was sent']),
    ],
  };
}

/** The disk that holds the database and the files has no room while people ask; then it has again. */
export const disk: Fault = {
  times: { whole: 5, quick: 1 },
  async run(times, say) {
    const small = mountSmallDisk(MEGABYTES);
    if (!small) throw new Error('this user may not mount a small disk');
    try {
      const world = await openWorld({ ownStore: true, dataDir: join(small.folder, 'data'), env: { LOG_LEVEL: 'silent' } });
      try {
        const rounds: Awaited<ReturnType<typeof fillOnce>>[] = [];
        for (let nth = 0; nth < times; nth++) rounds.push(await fillOnce(world, small, nth % 2 === 0));
        const { breaches, caughtUpMs, commands } = await world.judge();
        const refused = rounds.reduce((sum, one) => sum + one.refused, 0);
        const backMs = Math.max(...rounds.map((one) => one.backMs));
        say(`the disk was full ${times} times: ${refused} questions refused, it went on ${backMs.toFixed(0)} ms after there was room`);
        return {
          breaches: [...inWords('disk', breaches), ...rounds.flatMap((one) => one.breaches)],
          figures: { diskFull: times, diskRefused: refused, diskCommands: commands, diskBackMs: backMs, diskCaughtUpMs: caughtUpMs },
        };
      } finally {
        await world.close();
      }
    } finally {
      small.unmount();
    }
  },
};
