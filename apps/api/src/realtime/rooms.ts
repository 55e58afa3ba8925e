import type { ClientEvents, ServerEvents } from '@plenary/contracts';
import type { ViewerClass } from '@plenary/domain';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';

/** Whose socket it is. `via`: the personal link by which they came, or 'open', or 'account'. */
export type Seat = { sessionId: string; participantId: string; via: string };
/** What we know of a socket besides. `since`: the last number that the client says it has. */
export type SocketData = { seat: Seat; since: number | null };

export type LiveServer = Server<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>;

export const classRoom = (sessionId: string, viewers: ViewerClass): string => `${sessionId}/${viewers}`;
export const personRoom = (sessionId: string, participantId: string): string => `${sessionId}/person/${participantId}`;
