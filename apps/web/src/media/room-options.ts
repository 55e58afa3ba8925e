import { type ReconnectPolicy, type RoomOptions, type ScreenShareCaptureOptions, VideoPreset, VideoPresets } from 'livekit-client';
import { chosenDevice, preferring } from './device-choice.ts';

/** A shared screen is text: it keeps its size, and a poor line gets fewer pictures a second instead of blurred ones. bits/s, pictures/s */
const SCREEN_LAYERS = [new VideoPreset(1920, 1080, 500_000, 5), new VideoPreset(1920, 1080, 1_500_000, 15)];

export const SCREEN_CAPTURE: ScreenShareCaptureOptions = { audio: true, contentHint: 'detail', selfBrowserSurface: 'exclude', surfaceSwitching: 'include' };

/** How long a lost connection is tried, and how long is waited between two tries at the most. ms */
const TRIED_MS = 45_000;
const LONGEST_WAIT_MS = 1_500;
/**
 * The client's own waits grow to seven seconds: when LiveKit was away for two, most of an audience would look at a still picture for ten.
 * Spread, so that not all come back in one instant.
 */
const RECONNECT: ReconnectPolicy = {
  nextRetryDelayInMs: ({ retryCount, elapsedMs }) => (elapsedMs > TRIED_MS ? null : Math.min(LONGEST_WAIT_MS, 300 * (retryCount + 1)) * (0.5 + Math.random())),
};

/** Only what is looked at is received, in the size in which it is seen; only what somebody receives is sent. */
export function roomOptions(): RoomOptions {
  const output = chosenDevice('audiooutput');
  return {
    adaptiveStream: true,
    dynacast: true,
    reconnectPolicy: RECONNECT,
    stopLocalTrackOnUnpublish: true,
    videoCaptureDefaults: { resolution: VideoPresets.h720.resolution, ...preferring('videoinput') },
    audioCaptureDefaults: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...preferring('audioinput') },
    publishDefaults: { screenShareEncoding: { maxBitrate: 3_000_000, maxFramerate: 15 }, screenShareSimulcastLayers: SCREEN_LAYERS, stopMicTrackOnMute: false },
    ...(output && { audioOutput: { deviceId: output } }),
  };
}
