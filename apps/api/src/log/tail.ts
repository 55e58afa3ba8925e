import type { LogRepository } from '@plenary/domain';
import type { Logger } from 'pino';
import type { Lanes } from './lanes.ts';
import type { Pokes } from './pokes.ts';

/** However pokes get lost, a node is at most this far behind, in ms. */
const EVERY_MS = 1_000;
const SWEEPS_MS = 30_000;

/** Follows the logs of watched sessions, so that what other nodes append reaches the sockets of this one. See docs/decisions/tail-the-log.md. */
export function createTail({ lanes, repository, pokes, logger }: { lanes: Lanes; repository: LogRepository; pokes?: Pokes; logger: Pick<Logger, 'warn'> }) {
  let closed = false;
  let looking: Promise<void> = Promise.resolve();

  const behind = (sessionId: string, head: number): boolean => {
    const known = lanes.peek(sessionId)?.known();
    return !known || known.seq < head;
  };
  /** Reading with no age allowed makes the lane catch up, behind what it is doing now. */
  const catchUp = async (sessionId: string): Promise<void> => {
    await lanes.peek(sessionId)?.read(0);
  };

  async function look(): Promise<void> {
    const watched = lanes.watched();
    if (watched.length === 0) return;
    const heads = await repository.heads(watched);
    await Promise.all(watched.filter((id) => behind(id, heads[id] ?? 0)).map(catchUp));
  }
  const guarded = (work: Promise<void>): Promise<void> => work.catch((error: unknown) => logger.warn({ error }, 'the log could not be followed'));

  const unsubscribe = pokes?.onPoke((sessionId, seq) => {
    if (lanes.isWatched(sessionId) && behind(sessionId, seq)) void guarded(catchUp(sessionId));
  });
  let timer: NodeJS.Timeout;
  const plan = () => {
    timer = setTimeout(() => {
      looking = guarded(look());
      // The next look waits for this one: a slow store is not asked twice at once.
      void looking.then(() => closed || plan());
    }, EVERY_MS).unref();
  };
  plan();
  const sweeper = setInterval(() => lanes.sweep(), SWEEPS_MS).unref();

  return {
    async close(): Promise<void> {
      closed = true;
      clearTimeout(timer);
      clearInterval(sweeper);
      unsubscribe?.();
      await looking;
    },
  };
}
