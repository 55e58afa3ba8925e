import { type ChildProcess, fork } from 'node:child_process';
import { type Acked, type Arrived, clock, type Seen, type ToCrowd } from './messages.ts';

const PROCESSES = 2;
/** So many come in side by side, in each process. */
const WIDTH = 40;

type Hall = { ask<T>(order: ToCrowd): Promise<T>; stop(): void };
function openHall(): Hall {
  const child: ChildProcess = fork(new URL('./clients.ts', import.meta.url), { execArgv: ['--max-semi-space-size=64'], serialization: 'advanced' });
  const waiting = new Map<number, (value: unknown) => void>();
  let count = 0;
  child.on('message', ({ nr, value }: { nr: number; value: unknown }) => {
    waiting.get(nr)?.(value);
    waiting.delete(nr);
  });
  return {
    ask: <T>(order: ToCrowd) =>
      new Promise<T>((resolve) => {
        const nr = ++count;
        waiting.set(nr, resolve as (value: unknown) => void);
        child.send({ nr, order });
      }),
    stop: () => void child.kill('SIGKILL'),
  };
}

/** Thousands of attendees in processes of their own. */
export function gatherCrowd() {
  const halls = Array.from({ length: PROCESSES }, openHall);
  const hallOf = (attendee: number) => halls[attendee % PROCESSES] as Hall;
  return {
    async arrive(kind: 'plenary' | 'bare', url: string, slug: string, many: number): Promise<Arrived & { seconds: number }> {
      const began = clock();
      const share = many / PROCESSES;
      // Numbered so that whoever is asked to act is found in their hall: the first hall has the even ones.
      const arrived = await Promise.all(
        halls.map((hall, i) => hall.ask<Arrived>({ arrive: { kind, url, slug, from: i * 1_000_000, count: share, width: WIDTH } })),
      );
      return { times: arrived.flatMap(({ times }) => times), failed: arrived.reduce((sum, { failed }) => sum + failed, 0), seconds: (clock() - began) / 1_000 };
    },
    /** A command of one of `many`, chosen by number. */
    command(nth: number, frame: { id: string; name: string; input: unknown }): Promise<Acked> {
      const hall = nth % PROCESSES;
      return hallOf(hall).ask<Acked>({ command: { attendee: hall * 1_000_000 + Math.floor(nth / PROCESSES), frame } });
    },
    async seen(): Promise<Seen> {
      const all = await Promise.all(halls.map((hall) => hall.ask<Seen>({ report: true })));
      const questions: Seen['questions'] = {};
      for (const one of all) for (const [id, times] of Object.entries(one.questions)) questions[id] = [...(questions[id] ?? []), ...times];
      return { questions, twice: all.reduce((sum, one) => sum + one.twice, 0), cut: all.reduce((sum, one) => sum + one.cut, 0) };
    },
    leave: () => halls.forEach((hall) => void hall.stop()),
  };
}
export type Crowd = ReturnType<typeof gatherCrowd>;
