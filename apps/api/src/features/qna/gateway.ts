import { QueueAt, type QueuePlace } from '@plenary/contracts';
import { classOf } from '@plenary/domain';
import type { SessionLog } from '../../log/session-log.ts';
import type { Channel } from '../../nodes/channel.ts';
import { createPlaces, readTold } from '../../qna/places.ts';
import type { Gateway } from '../../realtime/realtime.ts';
import { classRoom, type LiveServer } from '../../realtime/rooms.ts';

type Parts = {
  io: LiveServer;
  log: Pick<SessionLog, 'known'>;
  /** This process's name among those that share the channel. */
  node: string;
  channel: Channel | null;
};

/** Lets moderators see who of them is on which question. Nothing of it is stored, and nothing of it reaches the floor. */
export function createQueueGateway({ io, log, node, channel }: Parts): Gateway {
  const places = createPlaces(node);
  const isCrew = (sessionId: string, person: string): boolean => {
    const state = log.known(sessionId)?.state;
    return state !== undefined && classOf(state, { person }) === 'crew';
  };
  const tell = (sessionId: string): void => {
    const all: QueuePlace[] = places.of(sessionId).filter(({ participantId }) => isCrew(sessionId, participantId));
    io.to(classRoom(sessionId, 'crew')).emit('queue.at', all);
  };
  const changed = (sessionId: string): void => {
    tell(sessionId);
    channel?.say(JSON.stringify(places.mine(sessionId)));
  };
  channel?.hear((text) => {
    const told = readTold(text);
    if (told && places.hear(told)) tell(told.sessionId);
  });

  return {
    connected(socket, { sessionId, participantId }) {
      socket.on('queue.at', (at) => {
        const questionId = QueueAt.safeParse(at);
        if (!questionId.success || !isCrew(sessionId, participantId)) return;
        places.put(sessionId, socket.id, { participantId, questionId: questionId.data });
        changed(sessionId);
      });
      socket.on('disconnect', () => {
        if (places.drop(sessionId, socket.id)) changed(sessionId);
      });
    },
  };
}
