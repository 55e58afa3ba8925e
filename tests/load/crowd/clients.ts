import { answer } from '../fanout/messages.ts';
import { type Attendee, attend } from './attendee.ts';
import { type Acked, type Arrived, clock, type Seen, type ToCrowd } from './messages.ts';

/** A process full of attendees. */
const people = new Map<number, Attendee>();
const questions: Record<string, number[]> = {};
const seenBy = new Map<string, Set<number>>();
let [twice, cut] = [0, 0];

const hearAs = (person: number) => (questionId: string, at: number) => {
  const seen = seenBy.get(questionId) ?? new Set<number>();
  seenBy.set(questionId, seen);
  if (seen.has(person)) twice += 1;
  seen.add(person);
  const times = questions[questionId] ?? [];
  questions[questionId] = times;
  times.push(at);
};

async function arrive({ kind, url, slug, from, count, width }: Extract<ToCrowd, { arrive: unknown }>['arrive']): Promise<Arrived> {
  const times: number[] = [];
  let [next, failed] = [0, 0];
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (next < count) {
        const person = from + next++;
        const began = clock();
        try {
          people.set(person, await attend(kind, url, slug, `Person ${person}`, hearAs(person), () => (cut += 1)));
          times.push(clock() - began);
        } catch (error) {
          if (failed++ === 0) console.error(error);
        }
      }
    }),
  );
  return { times, failed };
}

async function command({ attendee, frame }: Extract<ToCrowd, { command: unknown }>['command']): Promise<Acked> {
  const began = clock();
  const told = await people.get(attendee)?.command(frame);
  return { ok: told?.ok ?? false, ms: clock() - began };
}

/** Orders overlap: each answer names the order it belongs to. */
process.on('message', ({ nr, order }: { nr: number; order: ToCrowd }) => {
  const done: Promise<Arrived | Acked | Seen> =
    'arrive' in order ? arrive(order.arrive) : 'command' in order ? command(order.command) : Promise.resolve({ questions, twice, cut });
  void done.then((value) => answer({ nr, value }));
});
