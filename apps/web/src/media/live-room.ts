import { DisconnectReason, Room, RoomEvent, Track } from 'livekit-client';
import { changeDevice } from './change-device.ts';
import type { DeviceKind } from './device-choice.ts';
import { presentOf } from './pictures.ts';
import { createPublisher, sending } from './publisher.ts';
import { roomOptions } from './room-options.ts';
import { createSound } from './sound.ts';
import { type DeviceTrouble, NOTHING, type Present, type Send } from './stage-types.ts';

/** Why LiveKit let go: the same person came in elsewhere, or anything else, which a new token answers. */
export type Farewell = 'elsewhere' | 'lost';
export type RoomNews = { changed(): void; gone(why: Farewell): void; stopped(what: Send): void; failed(what: Send, why: DeviceTrouble): void };
export type RoomLook = { connected: boolean; people: Present[]; sends: Record<Send, boolean>; soundBlocked: boolean };

/** The only part of Plenary that knows LiveKit's client; it is a chunk of its own, fetched with the first token. */
export type LiveRoom = {
  connect(url: string, token: string): Promise<void>;
  look(): RoomLook;
  wish(wish: Record<Send, boolean>): void;
  startSound(): Promise<void>;
  /** Rejects when the device gives nothing; then the one before goes on, if it can. */
  choose(kind: DeviceKind, id: string): Promise<void>;
  leave(): Promise<void>;
};

/** Everything after which the room may look different; what it is then is read from the room, since a resumed connection replays nothing. */
const CHANGES = [
  RoomEvent.ConnectionStateChanged,
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
  RoomEvent.ActiveSpeakersChanged,
  RoomEvent.ConnectionQualityChanged,
  RoomEvent.AudioPlaybackStatusChanged,
  RoomEvent.ParticipantPermissionsChanged,
] as const;

export function createLiveRoom(news: RoomNews): LiveRoom {
  const room = new Room(roomOptions());
  const sound = createSound();
  const me = () => room.localParticipant;
  const publish = createPublisher(room, news);
  let left = false;

  for (const event of CHANGES) room.on(event, news.changed);
  room.on(RoomEvent.TrackSubscribed, sound.add);
  room.on(RoomEvent.TrackUnsubscribed, sound.remove);
  // Rights and reconnects both end in the same question: does what is sent agree with what is wished and permitted?
  room.on(RoomEvent.ParticipantPermissionsChanged, (_, participant) => participant.isLocal && publish());
  room.on(RoomEvent.Connected, () => publish());
  room.on(RoomEvent.Reconnected, () => publish());
  // The browser's own "stop sharing": the wish follows, so that it is not begun again. A reconnect republishes what has not ended.
  room.on(RoomEvent.LocalTrackUnpublished, ({ source, track }) => {
    if (source === Track.Source.ScreenShare && track?.mediaStreamTrack.readyState === 'ended') news.stopped('screen');
  });
  room.on(RoomEvent.TrackSubscriptionFailed, (sid, participant) => {
    const publication = participant.trackPublications.get(sid);
    publication?.setSubscribed(false);
    publication?.setSubscribed(true);
  });
  room.on(RoomEvent.Disconnected, (reason) => {
    if (!left) news.gone(reason === DisconnectReason.DUPLICATE_IDENTITY ? 'elsewhere' : 'lost');
  });

  return {
    connect: (url, token) => room.connect(url, token, { autoSubscribe: true, maxRetries: 0 }),
    look: () => ({
      connected: room.state === 'connected',
      people: [...room.remoteParticipants.values(), me()].filter(({ identity }) => identity !== '').map((participant) => presentOf(participant, Track.Source)),
      sends: { camera: sending(me(), 'camera'), microphone: sending(me(), 'microphone'), screen: sending(me(), 'screen') },
      soundBlocked: !room.canPlaybackAudio,
    }),
    wish: publish,
    startSound: () => room.startAudio(),
    choose: (kind, id) => changeDevice(room, kind, id),
    leave: async () => {
      left = true;
      // Whoever is still being asked for a device is asked in vain.
      publish(NOTHING);
      sound.close();
      await room.disconnect(true);
    },
  };
}
