import type { Participant, Track } from 'livekit-client';
import type { Picture, Present } from './stage-types.ts';

/** One picture a track, so that a `<video>` keeps what it shows over re-renderings. */
const known = new WeakMap<Track, Picture>();
function pictureOf(track: Track): Picture {
  const picture = known.get(track) ?? {
    id: track.sid ?? track.mediaStreamTrack.id,
    attach: (element) => void track.attach(element),
    detach: (element) => void track.detach(element),
  };
  known.set(track, picture);
  return picture;
}

type Source = Parameters<Participant['getTrackPublication']>[0];
function moving(participant: Participant, source: Source): Picture | null {
  const publication = participant.getTrackPublication(source);
  const track = publication && !publication.isMuted ? publication.videoTrack : undefined;
  return track ? pictureOf(track) : null;
}

const LINKS: Record<string, Present['link']> = { excellent: 'good', good: 'fair', poor: 'poor', lost: 'lost' };

/** What of somebody in the room is to be seen and heard at this instant. */
export function presentOf(participant: Participant, sources: { Camera: Source; ScreenShare: Source; Microphone: Source }): Present {
  const microphone = participant.getTrackPublication(sources.Microphone);
  return {
    id: participant.identity,
    mine: participant.isLocal,
    camera: moving(participant, sources.Camera),
    screen: moving(participant, sources.ScreenShare),
    microphone: !microphone ? 'none' : microphone.isMuted ? 'muted' : 'on',
    speaking: participant.isSpeaking && microphone?.isMuted === false,
    link: LINKS[participant.connectionQuality] ?? 'good',
  };
}
