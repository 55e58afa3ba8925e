import type { Room } from 'livekit-client';
import { type DeviceKind, SENT } from './device-choice.ts';
import { publication } from './publisher.ts';

/**
 * Goes on with another device, or with the one before when that gives nothing: LiveKit has let go of it by then, and would go on showing a dead
 * one as heard. When neither can be had, nothing is sent any more. Rejects unless the new one was taken.
 */
export async function changeDevice(room: Room, kind: DeviceKind, id: string): Promise<void> {
  const what = SENT[kind];
  const track = what && publication(room.localParticipant, what)?.track;
  const before = await track?.getDeviceId(false);
  try {
    await room.switchActiveDevice(kind, id);
  } catch (error) {
    const back = await room.switchActiveDevice(kind, before ?? 'default').catch(() => false);
    if (track && !back) await room.localParticipant.unpublishTrack(track, true);
    throw error;
  }
}
