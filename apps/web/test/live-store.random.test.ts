import { type Command, ok } from '@plenary/contracts';
import { liveSession } from '@plenary/domain/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLiveStore, type LiveStore, stateOf } from '../src/realtime/live-store.ts';
import { createSessionServer, type SessionServer } from './session-server.ts';

const ME = 'attendee-nair';
const QUIET_MS = 5_000;

/** What can happen to a client, in any order. */
const step = fc.oneof(
  fc.constant({ do: 'pause' as const }),
  fc.constant({ do: 'resume' as const }),
  fc.record({ do: fc.constant('extend' as const), minutes: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ do: fc.constant('ask' as const), text: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }) }),
  fc.constant({ do: 'moderate' as const }),
  // Only the asker hears of it: a frame of their own.
  fc.constant({ do: 'decline' as const }),
  fc.record({ do: fc.constant('lose' as const), frames: fc.integer({ min: 1, max: 3 }) }),
  fc.constant({ do: 'lose-answer' as const }),
  fc.constant({ do: 'cut' as const }),
  fc.constant({ do: 'breathe' as const }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(one: Step, server: SessionServer, store: LiveStore): Promise<void> {
  const act = (command: Command) => void server.act(command, 'moderator-wilk');
  if (one.do === 'pause' || one.do === 'resume') server.act({ name: `running-order.${one.do}`, input: {} }, 'host-chen');
  else if (one.do === 'extend') server.act({ name: 'running-order.extend', input: { minutes: one.minutes } }, 'host-chen');
  else if (one.do === 'ask') void store.send('qna.ask', { text: one.text, language: null, anonymous: false, namedInMinutes: true });
  else if (one.do === 'moderate' || one.do === 'decline') {
    const submitted = Object.values(server.truth().questions).find(({ state }) => state === 'submitted');
    if (submitted && one.do === 'moderate') act({ name: 'qna.approve', input: { questionId: submitted.id } });
    else if (submitted) act({ name: 'qna.decline', input: { questionId: submitted.id, kind: 'off-topic', text: '' } });
  } else if (one.do === 'lose') server.faults.loseFrames = one.frames;
  else if (one.do === 'lose-answer') server.faults.loseAnswers = 1;
  else if (one.do === 'cut') server.cut();
  // One turn of the event loop and of the sockets.
  else await new Promise((resolve) => setImmediate(resolve));
}

/** Resolves once the client knows exactly what the server would tell it afresh, and nothing waits. */
const quiet = (server: SessionServer, store: LiveStore) =>
  new Promise<boolean>((resolve) => {
    const end = (agreed: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(agreed);
    };
    const timer = setTimeout(() => end(false), QUIET_MS);
    const same = () => store.view().waiting.length === 0 && JSON.stringify(stateOf(store.view())) === JSON.stringify(server.truth());
    const look = () => same() && end(true);
    const stop = store.subscribe(look);
    queueMicrotask(look);
  });

it('FO-11 whatever is lost on the way, after quiet the client knows what a fresh read would tell', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const server = await createSessionServer(liveSession(), ME);
      const store = createLiveStore({ slug: 'commons-2026', proof: async () => ok({ proof: server.nextProof() }), keep: null, origin: server.origin });
      store.connect();
      try {
        for (const one of steps) await take(one, server, store);
        server.faults.loseFrames = 0;
        expect(await quiet(server, store)).toBe(true);
        expect(new Set(server.seen).size).toBe(steps.filter((one) => one.do === 'ask').length);
      } finally {
        store.close();
        await server.close();
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 120_000);
