import type { Pokes } from '../log/pokes.ts';

/** A node that was not heard of for this long has nobody connected, in ms: three heartbeats. */
const SILENCE_MS = 12_000;

/** Who is connected to a session on the other nodes, as far as they told. */
export type Presence = {
  /** `named`: those of them whose absence would matter; told one by one, so few. */
  tell(sessionId: string, here: number, named: Iterable<string>): void;
  elsewhere(sessionId: string): number;
  namedElsewhere(sessionId: string): string[];
  close(): void;
};

/** `node` is this process's name among those that share Redis. Without Redis nobody is elsewhere. */
export function createPresence(node: string, pokes?: Pokes): Presence {
  const told = new Map<string, Map<string, { here: number; at: number }>>();
  /** session → person → when they were last said to be connected to another node */
  const named = new Map<string, Map<string, number>>();
  const unsubscribe = pokes?.onPoke((place, here) => {
    const [from, sessionId, person] = place.split('/');
    if (!from || !sessionId || from === node) return;
    if (person) {
      named.set(sessionId, (named.get(sessionId) ?? new Map<string, number>()).set(person, performance.now()));
      return;
    }
    const nodes = told.get(sessionId) ?? new Map<string, { here: number; at: number }>();
    nodes.set(from, { here, at: performance.now() });
    told.set(sessionId, nodes);
  });
  return {
    tell(sessionId, here, people) {
      pokes?.publish(`${node}/${sessionId}`, here);
      if (pokes) for (const person of people) pokes.publish(`${node}/${sessionId}/${person}`, 1);
    },
    namedElsewhere(sessionId) {
      const people = named.get(sessionId) ?? new Map<string, number>();
      for (const [person, at] of people) if (performance.now() - at > SILENCE_MS) people.delete(person);
      return [...people.keys()];
    },
    elsewhere(sessionId) {
      let sum = 0;
      for (const [from, { here, at }] of told.get(sessionId) ?? []) {
        if (performance.now() - at > SILENCE_MS) told.get(sessionId)?.delete(from);
        else sum += here;
      }
      return sum;
    },
    close: () => unsubscribe?.(),
  };
}
