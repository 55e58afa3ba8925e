import type { RemoteTrack } from 'livekit-client';

/** The floor's sound: an element a track, kept in the page because some browsers silence what is not. Pictures have elements of their own. */
export function createSound() {
  const place = document.createElement('div');
  place.hidden = true;
  document.body.append(place);
  return {
    add: (track: RemoteTrack): void => {
      if (track.kind === 'audio') place.append(track.attach());
    },
    remove: (track: RemoteTrack): void => {
      if (track.kind === 'audio') for (const element of track.detach()) element.remove();
    },
    close: (): void => place.remove(),
  };
}
