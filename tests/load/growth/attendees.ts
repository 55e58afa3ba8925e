import { type Kind, startWorker, type ToClients, type ToServer } from '../fanout/messages.ts';
import { median } from '../report.ts';

/** Frames in a row; more would only measure how much the system can keep for slow readers. */
const IN_A_ROW = 10;
const PROCESSES = 2;

/** What one approved question costs the server when so many attend, in ms of processor time: the median of some rounds. */
export async function costOfShowing(kind: Kind, people: number, rounds: number, frame: unknown): Promise<{ ms: number; frame: unknown }> {
  const server = startWorker<ToServer>('./server.ts');
  const halls = Array.from({ length: PROCESSES }, () => startWorker<ToClients>('./clients.ts'));
  const share = people / PROCESSES;
  try {
    const port = await server.ask<number>({ start: { kind, people, questions: (rounds + 1) * IN_A_ROW, frame } });
    await Promise.all(halls.map((hall, i) => hall.ask({ connect: { kind, port, from: i * share, count: share } })));
    const costs: number[] = [];
    let sample = '';
    for (let round = 0; round <= rounds; round++) {
      const heard = Promise.all(halls.map((hall) => hall.ask<{ sample: string }>({ expect: { kind, frames: (round + 1) * IN_A_ROW * share } })));
      const before = await server.ask<number>({ cpu: true });
      await server.ask({ send: IN_A_ROW });
      sample = (await heard)[0]?.sample ?? '';
      // The first warms it up.
      if (round > 0) costs.push(((await server.ask<number>({ cpu: true })) - before) / IN_A_ROW / 1_000);
    }
    return { ms: median(costs), frame: kind === 'plenary' ? (JSON.parse(sample.slice(2)) as [string, unknown])[1] : frame };
  } finally {
    for (const worker of [server, ...halls]) worker.stop();
  }
}
