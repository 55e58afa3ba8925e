import { type Failure, Handshake, PROTOCOL } from '@plenary/contracts';
import type { Logger } from 'pino';
import { type HeaderReader, headerReader } from '../http/headers.ts';
import type { SessionLog } from '../log/session-log.ts';
import type { Hubs } from './hubs.ts';
import type { LiveSocket, Seat } from './rooms.ts';

export type DoorParts = {
  log: SessionLog;
  hubs: Hubs;
  /** null: not a proof of ours, or too old. */
  readProof(text: string): Seat | null;
  /** Does the seat that was taken `via` this still stand? */
  stands(sessionId: string, participantId: string, via: string): Promise<boolean>;
  /** Are they kept out for a while, for what they did a moment ago? */
  isOut(seat: Seat): Promise<boolean>;
  /** Does the request come from our own pages, or from a program that is no browser? */
  originAllowed(headers: HeaderReader): boolean;
  logger: Pick<Logger, 'error'>;
};

class Refused extends Error {
  data: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.data = failure;
  }
}

/** Whether a socket may come in, and as whom. The client hears a Failure as the `data` of its `connect_error`. */
export function createDoor({ log, hubs, readProof, stands, isOut, originAllowed, logger }: DoorParts) {
  async function refusal(socket: LiveSocket): Promise<Failure['code'] | null> {
    if (!originAllowed(headerReader(socket.handshake.headers))) return 'origin-refused';
    const shaken = Handshake.safeParse(socket.handshake.auth);
    if (!shaken.success) return 'proof-invalid';
    if (shaken.data.protocol !== PROTOCOL) return 'protocol-too-old';
    const seat = readProof(shaken.data.proof);
    if (!seat) return 'proof-invalid';
    if (await isOut(seat)) return 'too-many-requests';
    const since = shaken.data.since ?? null;
    const hub = await hubs.open(seat.sessionId);
    if (!hub) return 'not-found';
    const known = () => log.known(seat.sessionId)?.state.participants[seat.participantId];
    // They were on another node that is further than this one, or came in there a moment ago. Nobody without a proof of ours makes us read.
    if ((since !== null && since > hub.head()) || !known()) await log.refresh(seat.sessionId);
    const participant = known();
    if (!participant || participant.removed) return 'not-allowed';
    if (!(await stands(seat.sessionId, seat.participantId, seat.via))) return 'link-invalid';
    socket.data = { seat, since };
    return null;
  }

  return (socket: LiveSocket, next: (error?: Error) => void): void => {
    refusal(socket)
      .catch((error: unknown): Failure['code'] => {
        logger.error({ error }, 'a socket could not be let in');
        return 'unavailable';
      })
      .then((code) => next(code ? new Refused({ code }) : undefined));
  };
}
