import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import type { ClientEvents, Failure, ServerEvents } from '@plenary/contracts';
import type { Logger } from 'pino';
import { type DefaultEventsMap, Server } from 'socket.io';
import { dispatch } from '../log/dispatch.ts';
import type { Pokes } from '../log/pokes.ts';
import { createDoor, type DoorParts } from './door.ts';
import { createFloodLimit } from './flood-limit.ts';
import { createHubs } from './hubs.ts';
import { createPresence } from './presence.ts';
import type { LiveServer, LiveSocket, Seat, SocketData } from './rooms.ts';
import { limitSize, TRANSPORT_LIMIT } from './size-limit.ts';
import { createWatchman } from './watchman.ts';

export type RealtimeParts = Omit<DoorParts, 'hubs' | 'logger' | 'isOut'> & {
  ended(linkIds: string[]): Promise<string[]>;
  /** Between nodes: how many people are connected. */
  presencePokes?: Pokes;
  now: () => number;
  logger: Pick<Logger, 'error' | 'warn'>;
};
/** A feature's part of the protocol: called with each new connection. */
export type Gateway = { connected(socket: LiveSocket, seat: Seat): void };

/** Who has not said who they are by then is cut, in ms. */
const HANDSHAKE_MS = 10_000;

/** The live connection: Socket.IO over WebSocket only, so that any node can take any socket. */
export function createRealtime(parts: RealtimeParts) {
  const { log, now, logger, presencePokes } = parts;
  const io: LiveServer = new Server<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>({
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: TRANSPORT_LIMIT,
    connectTimeout: HANDSHAKE_MS,
    // The video's sockets come in by the same port; app.ts says whose an upgrade is.
    destroyUpgrade: false,
  });
  const presence = createPresence(randomUUID(), presencePokes);
  const hubs = createHubs({ io, log, presence, now });
  const watchman = createWatchman({ hubs, ended: parts.ended, logger });
  const gateways: Gateway[] = [];
  const floods = createFloodLimit();

  const cut = (socket: LiveSocket) => (failure: Failure) => {
    socket.emit('goodbye', failure);
    socket.disconnect(true);
  };

  io.use(createDoor({ ...parts, hubs, isOut: floods.isOut }));
  io.on('connection', (socket) => {
    const { seat, since } = socket.data;
    const hub = hubs.find(seat.sessionId);
    // What the door saw may have changed while the seat's link was looked up.
    if (!hub?.isSeated(seat.participantId)) return cut(socket)({ code: 'not-allowed' });
    limitSize(socket, cut(socket));
    floods.watch(socket, cut(socket));
    // Registered before anything can fail: a socket that nobody listens to can still say wrong things.
    socket.on('error', (error) => logger.warn({ error }, 'a socket failed'));
    socket.on('command', (frame, ack) => {
      void dispatch(log, seat.sessionId, frame, seat.participantId).then((result) => (typeof ack === 'function' ? ack(result) : undefined));
    });
    socket.on('resync', (had) => hub.welcome(socket, Number.isSafeInteger(had) ? had : null));
    socket.on('disconnect', () => {
      hub.sockets.delete(socket);
      hubs.left(seat.sessionId);
    });
    hub.welcome(socket, since);
    hub.join(socket);
    hubs.came(seat.sessionId);
    for (const gateway of gateways) gateway.connected(socket, seat);
  });

  return {
    io,
    use: (gateway: Gateway): void => void gateways.push(gateway),
    attach: (server: HttpServer): void => void io.attach(server),
    /** Ends the seats that were taken by a link, at once. */
    revoked({ sessionId, participantId, id }: { sessionId: string; participantId: string; id: string }): void {
      hubs.find(sessionId)?.dismissSeat({ sessionId, participantId, via: id });
    },
    /** Participants of a session who are connected, by id. */
    here: (sessionId: string): string[] => hubs.find(sessionId)?.here() ?? presence.namedElsewhere(sessionId),
    connections: (): number => io.of('/').sockets.size,
    /** Cuts every socket; clients come back by themselves, to whoever answers then. */
    async close(): Promise<void> {
      watchman.close();
      presence.close();
      io.disconnectSockets(true);
      hubs.close();
      io.engine?.close();
    },
  };
}
