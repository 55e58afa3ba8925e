import { setTimeout as pause } from 'node:timers/promises';
import { storePid } from '@plenary/db/embedded';
import { seatAt } from '@plenary/test-kit';
import { eventually, type Server, startServer } from '../house/server.ts';
import { type Fault, inWords } from './fault.ts';
import { openWorld, type World } from './world.ts';

/** What a second process may say, and nothing else; the latter when the store died as it started. */
const REFUSALS = [/^Another Plenary process is using the data folder .*\. Stop it first, .*$/, /^The store ended while Plenary was starting\. .*$/];
/** No start takes longer, as a rule. ms */
const START_MS = 2_000;

export const isRefusal = (said: string): boolean => REFUSALS.some((line) => line.test(said.trim()));

/** In its turn: the first keeps its store itself; the same, and it dies meanwhile; or the store is elsewhere, so that both may use it. */
const CASES = {
  Own: { ownStore: true, storeDies: false },
  Dying: { ownStore: true, storeDies: true },
  Shared: { ownStore: false, storeDies: false },
};

async function killStore({ api }: World): Promise<void> {
  await pause(Math.random() * START_MS);
  const pid = storePid(api.dataDir);
  if (pid !== null) process.kill(pid, 'SIGKILL');
}

/** Which way it took: it serves the same session beside the first, or was refused. Rejects when it did neither as it should. */
async function wayOf(world: World, second: Server): Promise<'joined' | 'refused'> {
  const ready = await Promise.race([second.line, second.exit.then(() => null)]);
  if (ready === null) {
    if ((await second.exit) === 1 && isRefusal(second.said())) return 'refused';
    throw new Error(`a second process was not refused with one clear line:\n${second.said()}`);
  }
  const { attendee } = world.session.seats;
  for (const seat of [seatAt(attendee, ready.url), attendee]) {
    // The store may die just then.
    const { status } = await eventually(
      () => world.ask('Is it one session?', seat),
      (answer) => answer.status !== 503,
    );
    if (status !== 200) throw new Error(`somebody who asked beside a second process was answered ${status}`);
  }
  return 'joined';
}

async function startSecond(world: World, ownStore: boolean, storeDies: boolean): Promise<'joined' | 'refused'> {
  const second = startServer(['--port', '0', '--no-demo', '--data', world.api.dataDir], 'apps/api/src/main.ts', {
    DATABASE_URL: ownStore ? '' : world.api.database,
    // As in a terminal, unless the log has something to tell besides.
    LOG_LEVEL: storeDies ? 'silent' : 'warn',
  });
  try {
    let over = false;
    const going = wayOf(world, second).finally(() => {
      over = true;
    });
    const dying = storeDies ? killStore(world) : null;
    while (!over) await world.step();
    await dying;
    return await going;
  } finally {
    second.child.kill('SIGTERM');
    await second.exit;
  }
}

/** A second server process is started on the data folder of one that serves. */
export const second: Fault = {
  times: { whole: 20, quick: 3 },
  async run(times, say) {
    const breaches: string[] = [];
    const figures: Record<string, number> = {};
    for (const [name, { ownStore, storeDies }] of Object.entries(CASES)) {
      const world = await openWorld({ ownStore });
      const ways = { joined: 0, refused: 0 };
      try {
        for (let nth = 0; nth < times; nth++) ways[await startSecond(world, ownStore, storeDies)] += 1;
        await world.step();
        const judged = await world.judge();
        breaches.push(...inWords(`second, ${name.toLowerCase()}`, judged.breaches));
        say(`a second process ${times} times, store ${name.toLowerCase()}: ${ways.refused} refused, ${ways.joined} joined, ${judged.commands} commands`);
        Object.assign(figures, {
          [`second${name}Joined`]: ways.joined,
          [`second${name}Refused`]: ways.refused,
          [`second${name}CaughtUpMs`]: judged.caughtUpMs,
        });
      } finally {
        await world.close();
      }
    }
    return { breaches, figures };
  },
};
