import type { Source, StageRights } from '@plenary/domain';
import { type ParticipantPermission, TrackSource, type VideoGrant } from 'livekit-server-sdk';

const SOURCES: Record<Source, TrackSource> = {
  camera: TrackSource.CAMERA,
  microphone: TrackSource.MICROPHONE,
  screen_share: TrackSource.SCREEN_SHARE,
  screen_share_audio: TrackSource.SCREEN_SHARE_AUDIO,
};

/** The rights in LiveKit's words. LiveKit takes a permission as a whole, so every field is always said. */
export type Permission = {
  canSubscribe: true;
  canPublish: boolean;
  canPublishData: false;
  canPublishSources: TrackSource[];
  canUpdateMetadata: false;
  /** Those who only watch are unknown to one another: a large audience costs no roster. */
  hidden: boolean;
};

/**
 * What somebody with these rights is given. To LiveKit an empty list of sources means all of them, so whoever may
 * publish nothing is refused publishing as such. Somebody who was seen once stays in the roster (`seen`): the others
 * would never hear that a person who is hidden has gone.
 */
export function permissionFor(rights: StageRights, seen = false): Permission {
  const canPublish = rights.publish.length > 0;
  return {
    canSubscribe: true,
    canPublish,
    canPublishData: false,
    canPublishSources: rights.publish.map((source) => SOURCES[source]),
    canUpdateMetadata: false,
    hidden: !canPublish && !seen,
  };
}

/** The same rights in a token. */
export const grantFor = (room: string, rights: StageRights): VideoGrant => {
  const { canUpdateMetadata, ...permission } = permissionFor(rights);
  return { room, roomJoin: true, ...permission, canUpdateOwnMetadata: canUpdateMetadata };
};

const sameSources = (a: readonly TrackSource[], b: readonly TrackSource[]) => a.length === b.length && a.every((source) => b.includes(source));

/** Does LiveKit hold exactly this? */
export function agrees(has: ParticipantPermission | undefined, want: Permission): boolean {
  if (!has) return false;
  const settled = has.canSubscribe && !has.canPublishData && !has.canUpdateMetadata;
  return settled && has.canPublish === want.canPublish && has.hidden === want.hidden && sameSources(has.canPublishSources, want.canPublishSources);
}
