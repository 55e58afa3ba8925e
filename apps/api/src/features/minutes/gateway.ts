import { type ClientEvents, fail, grants, LIMITS, MinutesUpdate, ok, type Participant, type Result, type ServerEvents } from '@plenary/contracts';
import type { Server, Socket } from 'socket.io';
import type { SessionLog } from '../../log/session-log.ts';
import { createGatherer } from '../../minutes/parts.ts';
import type { Lease, Minutes } from './service.ts';

type Seat = { sessionId: string; participantId: string };
type RecordersSocket = Pick<Socket<ClientEvents, ServerEvents>, 'on' | 'join' | 'leave' | 'emit' | 'to' | 'connected'>;

/** Only those who may write the minutes are in it: a draft is nobody else's. */
const roomOf = (sessionId: string) => `${sessionId}/minutes`;
const isBytes = (value: unknown, max: number): value is Uint8Array => value instanceof Uint8Array && value.byteLength <= max;
const answerTo =
  <T>(ack: unknown) =>
  (result: T) => {
    if (typeof ack === 'function') ack(result);
  };

/** The minutes' part of the realtime protocol. `connected` is called with each new connection and the seat that it was let in with. */
export function createMinutesGateway({ io, minutes, log }: { io: Pick<Server<ClientEvents, ServerEvents>, 'to'>; minutes: Minutes; log: SessionLog }) {
  const inRoom = new Map<string, Set<{ seat: Seat; leave(): void }>>();

  minutes.listen({
    gained: (sessionId, update) => void io.to(roomOf(sessionId)).emit('minutes.update', update),
    caret(sessionId, update, from) {
      const others = from ? (from as RecordersSocket).to(roomOf(sessionId)) : io.to(roomOf(sessionId));
      others.emit('minutes.awareness', update);
    },
  });
  const writer = async ({ sessionId, participantId }: Seat): Promise<Participant | null> => {
    const point = log.known(sessionId) ?? (await log.read(sessionId));
    const participant = point?.state.participants[participantId];
    return participant && !participant.removed && grants(participant.roles, 'minutes.write') ? participant : null;
  };
  // Whoever may no longer write must not go on reading what the others write.
  log.onAppended(({ sessionId, entry, after }) => {
    if (entry.event.type !== 'participant.roles-set' && entry.event.type !== 'participant.removed') return;
    for (const one of inRoom.get(sessionId) ?? []) {
      const participant = after.participants[one.seat.participantId];
      if (!participant || participant.removed || !grants(participant.roles, 'minutes.write')) one.leave();
    }
  });

  return {
    connected(socket: RecordersSocket, seat: Seat): { disconnected(): void } {
      const room = roomOf(seat.sessionId);
      const gather = createGatherer();
      let lease: Lease | null = null;
      let gone = false;
      const member = { seat, leave };
      /** One after another, so that changes arrive in the order in which they were made. */
      let tail: Promise<unknown> = Promise.resolve();
      const inTurn = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
        const turn = tail.then(work).catch((): Result<T> => fail('unavailable'));
        tail = turn;
        return turn;
      };

      function leave(): void {
        socket.leave(room);
        inRoom.get(seat.sessionId)?.delete(member);
        lease?.presence.leave(socket);
        lease?.release();
        lease = null;
      }

      async function join(stateVector: unknown): Promise<Result<{ update: Uint8Array; stateVector: Uint8Array }>> {
        if (!isBytes(stateVector, LIMITS.frame)) return fail('invalid-input');
        if (!(await writer(seat))) return fail('not-allowed');
        const opened = lease ?? (await minutes.open(seat.sessionId));
        if (gone) {
          if (!lease) opened.release();
          return fail('unavailable');
        }
        lease = opened;
        inRoom.set(seat.sessionId, (inRoom.get(seat.sessionId) ?? new Set()).add(member));
        // The right may have gone while the minutes were opened. From here on its loss is heard.
        if (!(await writer(seat))) leave();
        if (!lease) return fail('not-allowed');
        const missing = opened.minutes.sync(stateVector);
        if (!missing) return fail('invalid-input');
        socket.join(room);
        const others = opened.presence.all();
        if (others) socket.emit('minutes.awareness', others);
        return ok(missing);
      }

      async function take(frame: unknown): Promise<Result<{ stored: Promise<Result<null>> }>> {
        const parsed = MinutesUpdate.safeParse(frame);
        if (!parsed.success || parsed.data.update.byteLength > LIMITS.frame) return fail('invalid-input');
        const participant = await writer(seat);
        if (!participant) return fail('not-allowed');
        // Not joined (any more): the client joins and sends what is missing.
        if (!lease) return fail('minutes-moved');
        const gathered = gather(parsed.data);
        if (gathered.is === 'broken') return fail('invalid-input');
        if (gathered.is === 'more') return ok({ stored: Promise.resolve(ok(null)) });
        return ok({ stored: lease.minutes.submit({ id: parsed.data.id, by: participant.id, update: gathered.update }) });
      }

      socket.on('minutes.join', (stateVector, ack) => {
        void inTurn(() => join(stateVector)).then((result) => answerTo(ack)(result.ok ? { ok: true, ...result.value } : result));
      });
      socket.on('minutes.update', (frame, ack) => {
        void inTurn(() => take(frame))
          .then((taken) => (taken.ok ? taken.value.stored : taken))
          .catch(() => fail('unavailable'))
          .then((result) => answerTo(ack)(result.ok ? { ok: true } : result));
      });
      socket.on('minutes.awareness', (update) => {
        if (!lease || !isBytes(update, LIMITS.awareness)) return;
        const participant = log.known(seat.sessionId)?.state.participants[seat.participantId];
        if (participant && grants(participant.roles, 'minutes.write')) lease.presence.hear(socket, participant, update);
      });
      const disconnected = () => {
        gone = true;
        leave();
      };
      socket.on('disconnect', disconnected);
      return { disconnected };
    },
  };
}
