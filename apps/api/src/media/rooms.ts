import { type ParticipantInfo, RoomServiceClient, ServerError } from 'livekit-server-sdk';
import type { Permission } from './permission.ts';
import { asHttp, type VideoPart } from './video.ts';

/** Seconds that an empty room is kept, before the first and after the last person. */
const EMPTY_SECONDS = 300;
/** Seconds; LiveKit is near, so silence means that it is gone. */
const PATIENCE_SECONDS = 3;

const isGone = (error: unknown) => error instanceof ServerError && error.status === 404;
/** What is gone already needs no removing. Other errors go on. */
const unlessGone = async (act: Promise<unknown>): Promise<void> => {
  await act.catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
};

export type Rooms = ReturnType<typeof createRooms>;

/** The rooms of LiveKit, one a session, named by the session's id. Every call rejects when LiveKit cannot be reached. */
export function createRooms(video: VideoPart) {
  let client: { url: string; service: RoomServiceClient } | null = null;
  const service = () => {
    const url = asHttp(video.url);
    if (client?.url !== url)
      client = { url, service: new RoomServiceClient(url, video.apiKey, video.apiSecret, { requestTimeout: PATIENCE_SECONDS, failover: false }) };
    return client.service;
  };
  return {
    /** Makes the room unless it is there; nobody else can, since LiveKit makes none by itself. */
    make: async (room: string): Promise<void> =>
      void (await service().createRoom({ name: room, emptyTimeout: EMPTY_SECONDS, departureTimeout: EMPTY_SECONDS })),
    all: async (): Promise<string[]> => (await service().listRooms()).map(({ name }) => name),
    people: (room: string): Promise<ParticipantInfo[]> => service().listParticipants(room),
    /** Drops at once whatever the person sends and may no longer send. */
    allow: (room: string, identity: string, permission: Permission): Promise<void> => unlessGone(service().updateParticipant(room, identity, { permission })),
    remove: (room: string, identity: string): Promise<void> => unlessGone(service().removeParticipant(room, identity)),
    close: (room: string): Promise<void> => unlessGone(service().deleteRoom(room)),
  };
}
