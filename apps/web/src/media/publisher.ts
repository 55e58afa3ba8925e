import { type LocalParticipant, Track } from 'livekit-client';
import { troubleOf } from './device-trouble.ts';
import { SCREEN_CAPTURE } from './room-options.ts';
import { type DeviceTrouble, SENDS, type Send } from './stage-types.ts';

const SOURCES: Record<Send, Track.Source> = { camera: Track.Source.Camera, microphone: Track.Source.Microphone, screen: Track.Source.ScreenShare };
/** LiveKit's own numbers of the sources, in which it says what it permits. */
const PERMITTED: Record<Send, number> = { camera: 1, microphone: 2, screen: 3 };

type Wish = Record<Send, boolean>;

/** What LiveKit would take at this moment. Asking for more only brings a refusal; its word comes a moment after the session's. */
function permits(me: LocalParticipant, what: Send): boolean {
  const { canPublish = false, canPublishSources = [] } = me.permissions ?? {};
  return canPublish && (canPublishSources as number[]).includes(PERMITTED[what]);
}

export const sending = (me: LocalParticipant, what: Send): boolean => me.getTrackPublication(SOURCES[what])?.isMuted === false;

async function bringAbout(me: LocalParticipant, what: Send, on: boolean): Promise<void> {
  if (sending(me, what) === on) return;
  if (what === 'camera') await me.setCameraEnabled(on);
  else if (what === 'microphone') await me.setMicrophoneEnabled(on);
  else await me.setScreenShareEnabled(on, SCREEN_CAPTURE);
}

/** What may no longer be sent is taken back as a whole: a muted microphone would still be an open one. */
async function withdraw(me: LocalParticipant, what: Send): Promise<void> {
  const sources = what === 'screen' ? [Track.Source.ScreenShare, Track.Source.ScreenShareAudio] : [SOURCES[what]];
  for (const source of sources) {
    const track = me.getTrackPublication(source)?.track;
    if (track) await me.unpublishTrack(track, true);
  }
}

/**
 * Makes what is sent agree with the wish, as far as it is permitted; run again whenever either may have changed.
 * One after another, since two changes of one device at once leave it in neither state. `failed` hears why a device gave nothing.
 */
export function createPublisher(me: () => LocalParticipant, failed: (what: Send, why: DeviceTrouble) => void, changed: () => void) {
  let wish: Wish = { camera: false, microphone: false, screen: false };
  let running: Promise<void> | null = null;
  let again = false;

  async function one(what: Send): Promise<void> {
    if (!permits(me(), what)) return withdraw(me(), what);
    const on = wish[what];
    await bringAbout(me(), what, on).catch((error: unknown) => {
      if (on) failed(what, troubleOf(error));
    });
  }
  async function run(): Promise<void> {
    do {
      again = false;
      for (const what of SENDS) await one(what).catch(() => undefined);
    } while (again);
    running = null;
    changed();
  }
  return (next: Wish = wish): void => {
    wish = next;
    if (running) again = true;
    else running = run();
  };
}
