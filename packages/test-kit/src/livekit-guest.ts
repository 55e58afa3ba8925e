import {
  AudioFrame,
  AudioSource,
  LocalAudioTrack,
  LocalVideoTrack,
  type RemoteParticipant,
  Room,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
} from '@livekit/rtc-node';

export type Sends = 'camera' | 'microphone' | 'screen_share';
/** Somebody in a LiveKit room who does whatever a client can do, allowed or not. */
export type LivekitGuest = {
  /** Resolves once LiveKit took the track; rejects when it is refused, or when nothing came of it in `withinMs`. */
  publish(what: Sends, withinMs?: number): Promise<void>;
  /** Identities of the others that this one knows of. */
  sees(): string[];
  /** Whose tracks it receives now, e.g. `speaker-zhao camera`. */
  receives(): string[];
  isIn(): boolean;
  leave(): Promise<void>;
};

const SOURCES = { camera: TrackSource.SOURCE_CAMERA, microphone: TrackSource.SOURCE_MICROPHONE, screen_share: TrackSource.SOURCE_SCREENSHARE } as const;
const WIDTH = 64;
const HEIGHT = 48;

function trackOf(what: Sends) {
  if (what === 'microphone') {
    const source = new AudioSource(48_000, 1);
    return { track: LocalAudioTrack.createAudioTrack(what, source), feed: () => source.captureFrame(new AudioFrame(new Int16Array(480), 48_000, 1, 480)) };
  }
  const source = new VideoSource(WIDTH, HEIGHT);
  const picture = new VideoFrame(new Uint8Array(WIDTH * HEIGHT * 4).fill(128), WIDTH, HEIGHT, VideoBufferType.RGBA);
  return { track: LocalVideoTrack.createVideoTrack(what, source), feed: async () => source.captureFrame(picture) };
}

/** Joins with a token as any program could. Rejects when LiveKit does not let it in. */
export async function joinLivekit(url: string, token: string): Promise<LivekitGuest> {
  const room = new Room();
  const received = new Set<string>();
  const name = (kind: { source?: TrackSource | undefined }, participant: RemoteParticipant) =>
    `${participant.identity} ${Object.entries(SOURCES).find(([, source]) => source === kind.source)?.[0] ?? 'other'}`;
  room.on(RoomEvent.TrackSubscribed, (_, publication, participant) => received.add(name(publication, participant)));
  room.on(RoomEvent.TrackUnsubscribed, (_, publication, participant) => received.delete(name(publication, participant)));
  await room.connect(url.replace(/^http/, 'ws'), token, { autoSubscribe: true, dynacast: false });
  return {
    async publish(what, withinMs = 5_000) {
      const { track, feed } = trackOf(what);
      const options = new TrackPublishOptions({ source: SOURCES[what] });
      const publishing = room.localParticipant?.publishTrack(track, options) ?? Promise.reject(new Error('not in the room'));
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('nothing came of it')), withinMs);
      });
      await Promise.race([publishing, late]).finally(() => clearTimeout(timer));
      await feed();
    },
    sees: () => [...room.remoteParticipants.keys()],
    receives: () => [...received],
    isIn: () => room.isConnected,
    leave: () => room.disconnect(),
  };
}
