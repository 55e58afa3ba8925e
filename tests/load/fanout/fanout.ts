import { median, percentile, type Report } from '../report.ts';
import { type Kind, startWorker, type ToClients, type ToServer, type Worker } from './messages.ts';

const KINDS = ['plenary', 'socketio', 'ws'] as const;
/** Frames in a row; more would only measure how much the system can keep for slow readers. */
const IN_A_ROW = 10;
const PROCESSES = 2;

type Round = { perSecond: number; cpuUs: number };
type House = { sendRound(kind: Kind): Promise<Round>; joins: Record<Kind, { perSecond: number; p95Ms: number }>; stop(): void };

/** Three servers side by side, each with the same clients, so that whatever else this machine does meets all of them alike. */
async function openHouse(people: number, rounds: number): Promise<House> {
  const workers: { stop(): void }[] = [];
  const servers = {} as Record<Kind, Worker<ToServer>>;
  const halls = Array.from({ length: PROCESSES }, () => startWorker<ToClients>('./clients.ts'));
  workers.push(...halls);
  const joins = {} as House['joins'];
  const expected: Record<Kind, number> = { plenary: 0, socketio: 0, ws: 0 };
  const share = people / PROCESSES;
  let frame: unknown = null;

  async function round(kind: Kind): Promise<{ seconds: number; sample: string }> {
    expected[kind] += share * IN_A_ROW;
    const began = performance.now();
    const heard = Promise.all(halls.map((hall) => hall.ask<{ sample: string }>({ expect: { kind, frames: expected[kind] } })));
    await servers[kind].ask({ send: IN_A_ROW });
    const [first] = await heard;
    return { seconds: (performance.now() - began) / 1_000, sample: first?.sample ?? '' };
  }

  for (const kind of KINDS) {
    const server = startWorker<ToServer>('./server.ts');
    workers.push(server);
    servers[kind] = server;
    const port = await server.ask<number>({ start: { kind, people, questions: (rounds + 3) * IN_A_ROW, frame } });
    const began = performance.now();
    const times = (await Promise.all(halls.map((hall, i) => hall.ask<number[]>({ connect: { kind, port, from: i * share, count: share } })))).flat();
    joins[kind] = { perSecond: people / ((performance.now() - began) / 1_000), p95Ms: percentile(times, 0.95) };
    // What the product says is what the bare ones will say.
    const { sample } = await round(kind);
    if (kind === 'plenary') frame = (JSON.parse(sample.slice(2)) as [string, unknown])[1];
    await round(kind);
  }
  return {
    joins,
    async sendRound(kind) {
      const before = await servers[kind].ask<number>({ cpu: true });
      const { seconds } = await round(kind);
      const delivered = people * IN_A_ROW;
      return { perSecond: delivered / seconds, cpuUs: ((await servers[kind].ask<number>({ cpu: true })) - before) / delivered };
    },
    stop: () => {
      for (const worker of workers) worker.stop();
    },
  };
}

/** Puts what was found for so many people into the report. Ratios are of rounds that ran one after the other, and the median of those. */
function note(report: Report, people: number, rounds: Record<Kind, Round[]>, joins: House['joins']): void {
  const medianOf = (kind: Kind, key: keyof Round) => median(rounds[kind].map((one) => one[key]));
  const against = (kind: Kind) => median(rounds.plenary.map(({ perSecond }, i) => perSecond / (rounds[kind][i]?.perSecond ?? Number.NaN)));
  Object.assign(report.figures, {
    [`delivered${people}PerSecond`]: medianOf('plenary', 'perSecond'),
    [`cpu${people}PerDeliveryUs`]: medianOf('plenary', 'cpuUs'),
    [`joins${people}PerSecond`]: joins.plenary.perSecond,
    [`join${people}P95Ms`]: joins.plenary.p95Ms,
  });
  Object.assign(report.baselines, {
    [`socketio${people}PerSecond`]: medianOf('socketio', 'perSecond'),
    [`ws${people}PerSecond`]: medianOf('ws', 'perSecond'),
    [`socketioCpu${people}PerDeliveryUs`]: medianOf('socketio', 'cpuUs'),
    [`wsCpu${people}PerDeliveryUs`]: medianOf('ws', 'cpuUs'),
    [`socketioJoins${people}PerSecond`]: joins.socketio.perSecond,
  });
  Object.assign(report.ratios, { [`socketio${people}`]: against('socketio'), [`ws${people}`]: against('ws') });
}

async function measure({ quick, say }: { quick: boolean; say(line: string): void }): Promise<Report> {
  const runs = quick ? 5 : 15;
  const report: Report = { name: 'fanout', figures: {}, baselines: {}, ratios: {}, lost: 0, runs };
  for (const people of quick ? [1_000] : [1_000, 5_000]) {
    const house = await openHouse(people, runs);
    try {
      const rounds: Record<Kind, Round[]> = { plenary: [], socketio: [], ws: [] };
      for (let i = 0; i < runs; i++) {
        // Each goes first as often as the others.
        for (const kind of [...KINDS.slice(i % 3), ...KINDS.slice(0, i % 3)]) rounds[kind].push(await house.sendRound(kind));
      }
      note(report, people, rounds, house.joins);
      say(`${people} people: done`);
    } finally {
      house.stop();
    }
  }
  return report;
}

export const fanout = { bars: { socketio1000: 0.95, ws1000: 0.9, socketio5000: 0.95, ws5000: 0.9 }, run: measure };
