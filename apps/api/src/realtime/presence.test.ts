import { describe, expect, it } from 'vitest';
import type { Pokes } from '../log/pokes.ts';
import { createPresence } from './presence.ts';

/** Nodes that hear one another at once, as over Redis. */
function wire(): Pokes {
  const listeners = new Set<(place: string, here: number) => void>();
  return {
    publish: (place, here) => {
      for (const listener of listeners) listener(place, here);
    },
    onPoke: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => 'ready',
    close: async () => undefined,
  };
}

describe('who is connected to other nodes', () => {
  it('HC-4 adds up what the others told, and names those with a part', () => {
    const pokes = wire();
    const [one, two] = [createPresence('one', pokes), createPresence('two', pokes)];
    two.tell('session', 3, ['ann', 'bob']);
    expect([one.elsewhere('session'), one.namedElsewhere('session')]).toEqual([3, ['ann', 'bob']]);
    expect([two.elsewhere('session'), two.namedElsewhere('session')]).toEqual([0, []]);
    expect([one.elsewhere('other'), one.namedElsewhere('other')]).toEqual([0, []]);
  });

  it('HC-4 knows of nobody elsewhere without Redis', () => {
    const alone = createPresence('one');
    alone.tell('session', 3, ['ann']);
    expect([alone.elsewhere('session'), alone.namedElsewhere('session')]).toEqual([0, []]);
  });
});
