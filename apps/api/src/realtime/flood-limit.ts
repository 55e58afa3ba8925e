import type { ClientEvents, Failure } from '@plenary/contracts';
import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible';
import type { LiveSocket } from './rooms.ts';

type Kind = 'hand' | 'writing';
const EVENTS: Record<keyof ClientEvents, Kind> = {
  command: 'hand',
  resync: 'hand',
  'queue.at': 'writing',
  'minutes.join': 'hand',
  'minutes.update': 'writing',
  'minutes.awareness': 'writing',
};
const isKnown = (event: string): event is keyof ClientEvents => Object.hasOwn(EVENTS, event);

const rate = (perSecond: number, burst: number, keyPrefix: string) =>
  new BurstyRateLimiter(
    new RateLimiterMemory({ keyPrefix, points: perSecond, duration: 1 }),
    new RateLimiterMemory({ keyPrefix: `${keyPrefix}-burst`, points: burst, duration: 10 }),
  );
const allowed = (limiter: Pick<RateLimiterMemory, 'consume'>, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    () => false,
  );

/** Answers an event whose last argument is an acknowledgement; others get no answer. */
const answer = (args: unknown[], error: Failure): void => {
  const ack = args.at(-1);
  if (typeof ack === 'function') ack({ ok: false, error });
};

/**
 * Lets a person's events through while they are no flood, however many sockets they have. Refused ones are answered with
 * `too-many-requests`, unknown ones with `unknown-command`; `cut` is called when a flood goes on.
 */
export function createFloodLimit() {
  // Writing minutes makes many small frames; everything else a person does by hand.
  const limiters = { hand: rate(20, 50, 'hand'), writing: rate(80, 300, 'writing') };
  /** So many refusals within ten seconds end the connection. */
  const patience = new RateLimiterMemory({ keyPrefix: 'patience', points: 300, duration: 10 });

  return (socket: LiveSocket, cut: (failure: Failure) => void): void => {
    const person = `${socket.data.seat.sessionId}/${socket.data.seat.participantId}`;
    socket.use(([event, ...args], next) => {
      const name: string = event;
      void allowed(limiters[isKnown(name) ? EVENTS[name] : 'hand'], person).then(async (may) => {
        if (may && isKnown(name)) return next();
        answer(args, { code: may ? 'unknown-command' : 'too-many-requests' });
        if (!may && !(await allowed(patience, person))) cut({ code: 'too-many-requests' });
      });
    });
  };
}
