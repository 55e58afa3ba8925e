import { type Kind, startWorker, type ToClients, type ToServer } from './fanout/messages.ts';
import { median, type Report } from './report.ts';

const FIRST = 500;
const KINDS = ['plenary', 'socketio'] as const;

/** What one more connection costs, in KB: the growth of a server's memory between the first hundreds and the last thousands. */
async function perConnection(kind: Kind, more: number): Promise<number> {
  const server = startWorker<ToServer>('./server.ts');
  const hall = startWorker<ToClients>('./clients.ts');
  try {
    const port = await server.ask<number>({ start: { kind, people: FIRST + more, questions: 10, frame: null } });
    await hall.ask({ connect: { kind, port, from: 0, count: FIRST } });
    const before = await server.ask<number>({ memory: true });
    await hall.ask({ connect: { kind, port, from: FIRST, count: more } });
    return ((await server.ask<number>({ memory: true })) - before) / more / 1024;
  } finally {
    hall.stop();
    server.stop();
  }
}

async function measure({ quick, say }: { quick: boolean; say(line: string): void }): Promise<Report> {
  const [runs, more] = quick ? [2, 1_000] : [5, 2_000];
  const found: Record<(typeof KINDS)[number], number[]> = { plenary: [], socketio: [] };
  for (let run = 1; run <= runs; run++) {
    for (const kind of KINDS) found[kind].push(await perConnection(kind, more));
    say(`run ${run} of ${runs}`);
  }
  const [ours, bare] = [median(found.plenary), median(found.socketio)];
  // So made that the bar is 1 and more is better: at most one and a half times a bare connection.
  return {
    name: 'memory',
    figures: { rssPerAttendeeKb: ours },
    baselines: { rssPerBareConnectionKb: bare },
    ratios: { ofOneAndAHalfTimesBare: (1.5 * bare) / ours },
    lost: 0,
    runs,
  };
}

export const memory = { bars: { ofOneAndAHalfTimesBare: 1 }, run: measure };
