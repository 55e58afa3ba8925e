import type { DeviceTrouble } from './stage-types.ts';

const BY_NAME: Record<string, DeviceTrouble> = {
  NotAllowedError: 'refused',
  PermissionDeniedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  DevicesNotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  TrackStartError: 'busy',
  AbortError: 'busy',
};

/** Browsers give camera and microphone to pages under HTTPS and on this very machine only. */
export const devicesReachable = (): boolean => typeof navigator.mediaDevices?.getUserMedia === 'function';

/** What a failed `getUserMedia` means for the person in front of the screen. */
export function troubleOf(error: unknown): DeviceTrouble {
  if (!devicesReachable()) return 'insecure';
  return (error instanceof Error && BY_NAME[error.name]) || 'failed';
}
