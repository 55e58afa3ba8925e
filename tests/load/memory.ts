import { type Kind, type Memory, startWorker, type ToClients, type ToServer } from './fanout/messages.ts';
import { median, type Report } from './report.ts';

const FIRST = 500;
const MORE = 4_000;
const KINDS = ['plenary', 'socketio'] as const;

/** What one more connection costs, in KB: the growth of a server's memory between the first hundreds and the last thousands. */
async function perConnection(kind: Kind): Promise<Memory> {
  // As a server is started: what it holds, not what it was given room for.
  const server = startWorker<ToServer>('./server.ts', ['--expose-gc']);
  const hall = startWorker<ToClients>('./clients.ts');
  try {
    const port = await server.ask<number>({ start: { kind, people: FIRST + MORE, questions: 10, frame: null } });
    await hall.ask({ connect: { kind, port, from: 0, count: FIRST } });
    const before = await server.ask<Memory>({ memory: true });
    await hall.ask({ connect: { kind, port, from: FIRST, count: MORE } });
    const after = await server.ask<Memory>({ memory: true });
    const each = (what: keyof Memory) => (after[what] - before[what]) / MORE / 1024;
    return { held: each('held'), rss: each('rss') };
  } finally {
    hall.stop();
    server.stop();
  }
}

async function measure({ quick, say }: { quick: boolean; say(line: string): void }): Promise<Report> {
  const runs = quick ? 1 : 3;
  const found: Record<(typeof KINDS)[number], Memory[]> = { plenary: [], socketio: [] };
  for (let run = 1; run <= runs; run++) {
    for (const kind of KINDS) found[kind].push(await perConnection(kind));
    say(`run ${run} of ${runs}`);
  }
  const of = (kind: (typeof KINDS)[number], what: keyof Memory) => median(found[kind].map((one) => one[what]));
  // So made that the bar is 1 and more is better: at most one and a half times a bare connection. What the system has given depends on what
  // was let go of before, so it is told and not judged.
  return {
    name: 'memory',
    figures: { heldPerAttendeeKb: of('plenary', 'held'), rssPerAttendeeKb: of('plenary', 'rss') },
    baselines: { heldPerBareConnectionKb: of('socketio', 'held'), rssPerBareConnectionKb: of('socketio', 'rss') },
    ratios: { ofOneAndAHalfTimesBare: (1.5 * of('socketio', 'held')) / of('plenary', 'held') },
    lost: 0,
    runs,
  };
}

export const memory = { bars: { ofOneAndAHalfTimesBare: 1 }, run: measure };
