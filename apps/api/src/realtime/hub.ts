import { classOf, view } from '@plenary/domain';
import type { SessionLog } from '../log/session-log.ts';
import { createBroadcast } from './broadcast.ts';
import { createOutlet } from './outlet.ts';
import type { Presence } from './presence.ts';
import { createRing } from './ring.ts';
import { classRoom, type LiveServer, type LiveSocket, personRoom, type Seat } from './rooms.ts';

/** For how long after a frame of their own a person gets a heartbeat of their own, in ms. */
const OWN_MS = 60_000;

/** The live side of one session on this node: who is connected, and what went out to them. `seq`: where its log stands. */
export function createHub({
  sessionId,
  io,
  log,
  presence,
  seq,
  now,
}: {
  sessionId: string;
  io: LiveServer;
  log: SessionLog;
  presence: Presence;
  seq: number;
  now: () => number;
}) {
  const sockets = new Set<LiveSocket>();
  const outlet = createOutlet(io, sessionId);
  const ring = createRing(seq);
  const broadcast = createBroadcast({ outlet, ring, seq, now });
  const people = () => new Set([...sockets].map((socket) => socket.data.seat.participantId));
  /** Hosts look for those with a part; who only listens is counted. */
  const withPart = (ids: Iterable<string>) => {
    const known = log.known(sessionId)?.state.participants ?? {};
    return [...ids].filter((id) => known[id]?.roles.some((role) => role !== 'attendee'));
  };

  return {
    sockets,
    send: broadcast.send,
    head: broadcast.head,

    isSeated: (person: string): boolean => log.known(sessionId)?.state.participants[person]?.removed === false,

    /** Brings a socket to what this node knows: by the frames that it missed, or from the beginning. */
    welcome(socket: LiveSocket, since: number | null): void {
      const person = socket.data.seat.participantId;
      const point = log.known(sessionId);
      if (!point) return;
      const missed = since === null ? null : ring.missed(person, classOf(point.state, { person }), since, now());
      if (missed) socket.emit('catch-up', missed);
      else socket.emit('snapshot', { seq: point.seq, state: view(point.state, { person }), you: person, now: now() });
    },
    /** From now on the socket gets what is sent. In the same turn as `welcome`, so that nothing falls between. */
    join(socket: LiveSocket): void {
      const person = socket.data.seat.participantId;
      const point = log.known(sessionId);
      if (!point) return;
      void socket.join([personRoom(sessionId, person), classRoom(sessionId, classOf(point.state, { person }))]);
      sockets.add(socket);
    },
    /** Participants with a socket, by id: all of this node's, and of the others' those with a part. */
    here: (): string[] => [...new Set([...people(), ...presence.namedElsewhere(sessionId)])],
    /** Tells everybody how far they should be. */
    beat(): void {
      const connected = people();
      const here = connected.size;
      presence.tell(sessionId, here, withPart(connected));
      const all = { here: here + presence.elsewhere(sessionId), now: now() };
      const point = log.known(sessionId);
      const recent = point ? broadcast.recentlyOwn(OWN_MS) : [];
      const except = recent.map(({ person }) => person);
      for (const viewers of ['crew', 'floor'] as const) outlet.beatToClass(viewers, { classHead: broadcast.classHead(viewers), ...all }, except);
      for (const { person, head } of recent) {
        if (point) outlet.beatToPerson(person, { classHead: broadcast.classHead(classOf(point.state, { person })), ownHead: head, ...all });
      }
    },
    /** Says why, and cuts the sockets that hold this seat by this link; the person may be here by another. */
    dismissSeat({ participantId, via }: Seat): void {
      for (const socket of sockets) {
        if (socket.data.seat.participantId !== participantId || socket.data.seat.via !== via) continue;
        socket.emit('goodbye', { code: 'link-invalid' });
        socket.disconnect(true);
      }
    },
    close: broadcast.close,
  };
}
export type Hub = ReturnType<typeof createHub>;
