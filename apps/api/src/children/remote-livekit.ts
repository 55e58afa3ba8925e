import type { Logger } from 'pino';
import { asHttp, type VideoState } from '../media/video.ts';
import type { VideoChild } from './livekit.ts';

/** While it answers; while it does not, everybody waits for it. ms */
const ASK_EVERY_MS = 5_000;
const ASK_AGAIN_MS = 1_000;
const ANSWER_MS = 3_000;

/** A LiveKit elsewhere (`LIVEKIT_URL`): only asked whether it is there, every few seconds, and every second while it is not. */
export const createRemoteVideo = (livekit: { url: string; apiKey: string; apiSecret: string }, log: Pick<Logger, 'info' | 'warn'>): VideoChild => {
  const listeners = new Set<(state: VideoState) => void>();
  const url = asHttp(livekit.url);
  let state: VideoState = 'preparing';
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const ask = async (): Promise<void> => {
    const well = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) }).then(
      (answer) => answer.ok,
      () => false,
    );
    const now = well ? 'ready' : 'down';
    if (stopped) return;
    timer = setTimeout(() => void ask(), well ? ASK_EVERY_MS : ASK_AGAIN_MS).unref();
    if (now === state) return;
    state = now;
    log[well ? 'info' : 'warn']({ url }, well ? 'the video server answers' : 'the video server does not answer');
    for (const listener of listeners) listener(now);
  };

  return {
    state: () => state,
    detail: () => (state === 'ready' ? null : `LiveKit at ${url} does not answer`),
    url,
    apiKey: livekit.apiKey,
    apiSecret: livekit.apiSecret,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: () => void ask(),
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
