import { type LocalParticipant, type Room, RoomEvent, Track } from 'livekit-client';
import { troubleOf } from './device-trouble.ts';
import { SCREEN_CAPTURE } from './room-options.ts';
import { type DeviceTrouble, NOTHING, SENDS, type Send } from './stage-types.ts';

const SOURCES: Record<Send, Track.Source> = { camera: Track.Source.Camera, microphone: Track.Source.Microphone, screen: Track.Source.ScreenShare };
/** LiveKit's own numbers of the sources, in which it says what it permits. */
const PERMITTED: Record<Send, number> = { camera: 1, microphone: 2, screen: 3 };

type Wish = Record<Send, boolean>;
type News = { changed(): void; stopped(what: Send): void; failed(what: Send, why: DeviceTrouble): void };

/** What LiveKit would take at this moment. Asking for more only brings a refusal; its word comes a moment after the session's. */
function permits(me: LocalParticipant, what: Send): boolean {
  const { canPublish = false, canPublishSources = [] } = me.permissions ?? {};
  return canPublish && (canPublishSources as number[]).includes(PERMITTED[what]);
}

export const publication = (me: LocalParticipant, what: Send) => me.getTrackPublication(SOURCES[what]);
export const sending = (me: LocalParticipant, what: Send): boolean => publication(me, what)?.isMuted === false;

/** Asks for the device, which a person may take minutes to answer. By then it may be wanted no more, and nothing of it is sent. */
async function begin(me: LocalParticipant, what: Send, wanted: () => boolean): Promise<void> {
  const tracks = what === 'screen' ? await me.createScreenTracks(SCREEN_CAPTURE) : await me.createTracks(what === 'camera' ? { video: true } : { audio: true });
  try {
    if (wanted()) await Promise.all(tracks.map((track) => me.publishTrack(track)));
  } finally {
    if (!publication(me, what)) for (const track of tracks) track.stop();
  }
}

async function turn(me: LocalParticipant, what: Send, on: boolean): Promise<void> {
  if (what === 'camera') await me.setCameraEnabled(on);
  else if (what === 'microphone') await me.setMicrophoneEnabled(on);
  else await me.setScreenShareEnabled(on);
}

/** What may no longer be sent is taken back as a whole: a muted microphone would still be an open one. */
async function withdraw(me: LocalParticipant, what: Send): Promise<void> {
  const sources = what === 'screen' ? [Track.Source.ScreenShare, Track.Source.ScreenShareAudio] : [SOURCES[what]];
  for (const source of sources) {
    const track = me.getTrackPublication(source)?.track;
    if (track) await me.unpublishTrack(track, true);
  }
}

/** One thing at a time: asked while it is under way, it is done once more afterwards. */
function inTurn(act: () => Promise<void>) {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      again = false;
      await act().catch(() => undefined);
    } while (again);
    running = false;
  };
  return {
    running: () => running,
    ask: (): void => {
      if (running) again = true;
      else void run();
    },
  };
}

/**
 * Makes what is sent agree with the wish, as far as it is permitted; run again whenever either may have changed. Two changes of one device
 * at once would leave it in neither state; but no device waits for another, whose owner may still be asked whether the browser may have it.
 */
export function createPublisher(room: Room, { changed, stopped, failed }: News) {
  let wish: Wish = NOTHING;
  const me = () => room.localParticipant;

  // While the room is being found again LiveKit brings back by itself what was sent; what begins waits until it is there.
  const wanted = (what: Send) => wish[what] && room.state === 'connected' && permits(me(), what);

  async function agree(what: Send): Promise<void> {
    if (!permits(me(), what)) return withdraw(me(), what);
    const on = wish[what];
    if (sending(me(), what) === on) return;
    if (publication(me(), what)) await turn(me(), what, on);
    else if (wanted(what)) await begin(me(), what, () => wanted(what));
  }
  const chains = SENDS.map((what) => ({
    what,
    ...inTurn(async () => {
      await agree(what).catch((error: unknown) => wanted(what) && failed(what, troubleOf(error)));
      changed();
    }),
  }));
  // Muted, but not by us: the device was unplugged or taken away. The wish follows, so that a press begins anew.
  room.on(RoomEvent.TrackMuted, ({ source }, { isLocal }) => {
    const chain = chains.find(({ what }) => SOURCES[what] === source);
    if (isLocal && chain && !chain.running()) stopped(chain.what);
  });
  return (next: Wish = wish): void => {
    wish = next;
    for (const { ask } of chains) ask();
  };
}
