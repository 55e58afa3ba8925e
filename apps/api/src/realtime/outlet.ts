import type { Failure, Frame, Heartbeat, Snapshot } from '@plenary/contracts';
import type { ViewerClass } from '@plenary/domain';
import { classRoom, type LiveServer, personRoom } from './rooms.ts';

/** How a session speaks to its sockets on this node. Each call encodes its message once, however many get it. */
export type Outlet = {
  toClass(viewers: ViewerClass, frame: Frame, except: string[]): void;
  toPerson(person: string, frame: Frame): void;
  beatToClass(viewers: ViewerClass, beat: Heartbeat, except: string[]): void;
  beatToPerson(person: string, beat: Heartbeat): void;
  /** The person's class is another now: their sockets change rooms and begin anew. */
  move(person: string, from: ViewerClass, to: ViewerClass, snapshot: Snapshot): void;
  /** Says why, and cuts the person's sockets. */
  dismiss(person: string, failure: Failure): void;
};

export function createOutlet(io: LiveServer, sessionId: string): Outlet {
  const person = (id: string) => personRoom(sessionId, id);
  const ofClass = (viewers: ViewerClass, except: string[]) => {
    const room = io.to(classRoom(sessionId, viewers));
    return except.length > 0 ? room.except(except.map(person)) : room;
  };
  return {
    toClass: (viewers, frame, except) => void ofClass(viewers, except).emit('frame', frame),
    toPerson: (id, frame) => void io.to(person(id)).emit('frame', frame),
    beatToClass: (viewers, beat, except) => void ofClass(viewers, except).emit('heartbeat', beat),
    beatToPerson: (id, beat) => void io.to(person(id)).emit('heartbeat', beat),
    move(id, from, to, snapshot) {
      const sockets = io.in(person(id));
      sockets.socketsLeave(classRoom(sessionId, from));
      sockets.socketsJoin(classRoom(sessionId, to));
      io.to(person(id)).emit('snapshot', snapshot);
    },
    dismiss(id, failure) {
      io.to(person(id)).emit('goodbye', failure);
      io.in(person(id)).disconnectSockets(true);
    },
  };
}
