import type { Logger } from 'pino';
import type { Hubs } from './hubs.ts';
import { readsTooSlowly } from './slow-reader.ts';

/** Links are looked at and slow readers are cut so often, in ms. */
const ROUND_MS = 1_000;
const BEAT_MS = 4_000;

/** What has to be done on this node now and then, for all its sockets together. */
export function createWatchman({
  hubs,
  ended,
  logger,
}: {
  hubs: Hubs;
  /** Those of these personal links that open nothing any more. */
  ended(linkIds: string[]): Promise<string[]>;
  logger: Pick<Logger, 'warn'>;
}) {
  const cutSlowReaders = (): void => {
    for (const hub of hubs.all()) {
      for (const { conn } of hub.sockets) {
        // Discarding: a reader that does not read would never let a polite closing end.
        if (readsTooSlowly(conn)) conn.close(true);
      }
    }
  };
  /** A revocation on this node is felt at once; this finds those on others, and links whose time has come. */
  async function lookAtLinks(): Promise<void> {
    const sockets = hubs.all().flatMap((hub) => [...hub.sockets].map((socket) => ({ hub, seat: socket.data.seat })));
    const links = new Set(sockets.map(({ seat }) => seat.via).filter((via) => via !== 'open' && via !== 'account'));
    if (links.size === 0) return;
    const over = new Set(await ended([...links]));
    for (const { hub, seat } of sockets) if (over.has(seat.via)) hub.dismissSeat(seat);
  }
  let looking = false;
  const round = setInterval(() => {
    cutSlowReaders();
    if (looking) return;
    looking = true;
    lookAtLinks()
      .catch((error: unknown) => logger.warn({ error }, 'personal links could not be looked at'))
      .finally(() => {
        looking = false;
      });
  }, ROUND_MS).unref();
  const beat = setInterval(() => {
    for (const hub of hubs.all()) hub.beat();
  }, BEAT_MS).unref();

  return {
    close(): void {
      clearInterval(round);
      clearInterval(beat);
    },
  };
}
