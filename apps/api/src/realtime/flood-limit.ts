import type { ClientEvents, Failure } from '@plenary/contracts';
import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible';
import type { LiveSocket, Seat } from './rooms.ts';

type Kind = 'hand' | 'writing' | 'again';
const EVENTS: Record<keyof ClientEvents, Kind> = {
  command: 'hand',
  resync: 'again',
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

/** So many refusals within ten seconds end the connection, and keep its person out for as long again. */
const PATIENCE = { points: 300, duration: 10, blockDuration: 10 };
const personOf = ({ sessionId, participantId }: Seat): string => `${sessionId}/${participantId}`;

/** Limits are a person's, however many sockets they have. */
export function createFloodLimit() {
  // Writing minutes makes many small frames; everything else a person does by hand. Who missed something waits three seconds before
  // they ask again, and may be told everything there is each time.
  const limiters = { hand: rate(20, 50, 'hand'), writing: rate(80, 300, 'writing'), again: rate(1, 5, 'again') };
  const patience = new RateLimiterMemory({ keyPrefix: 'patience', ...PATIENCE });

  return {
    /** Did this person's flood end a connection a moment ago? Coming in costs more than the flood itself. */
    async isOut(seat: Seat): Promise<boolean> {
      return ((await patience.get(personOf(seat)))?.consumedPoints ?? 0) > PATIENCE.points;
    },

    /**
     * Lets events through while they are no flood. Refused ones are answered with `too-many-requests`, unknown ones with `unknown-command`;
     * `cut` is called when a flood goes on.
     */
    watch(socket: LiveSocket, cut: (failure: Failure) => void): void {
      const person = personOf(socket.data.seat);
      socket.use(([event, ...args], next) => {
        const name: string = event;
        void allowed(limiters[isKnown(name) ? EVENTS[name] : 'hand'], person).then(async (may) => {
          if (may && isKnown(name)) return next();
          answer(args, { code: may ? 'unknown-command' : 'too-many-requests' });
          if (!may && !(await allowed(patience, person))) cut({ code: 'too-many-requests' });
        });
      });
    },
  };
}
