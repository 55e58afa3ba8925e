import type { Logger } from 'pino';
import { asHttp, type VideoState } from '../media/video.ts';
import type { VideoChild } from './livekit.ts';

const ASK_EVERY_MS = 5_000;
const ANSWER_MS = 3_000;

/** A LiveKit elsewhere (`LIVEKIT_URL`): only asked every few seconds whether it is there. */
export const createRemoteVideo = (livekit: { url: string; apiKey: string; apiSecret: string }, log: Pick<Logger, 'info' | 'warn'>): VideoChild => {
  const listeners = new Set<(state: VideoState) => void>();
  const url = asHttp(livekit.url);
  let state: VideoState = 'preparing';
  let timer: NodeJS.Timeout | undefined;

  const ask = async (): Promise<void> => {
    const well = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) }).then(
      (answer) => answer.ok,
      () => false,
    );
    const now = well ? 'ready' : 'down';
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
    start: () => {
      void ask();
      timer = setInterval(() => void ask(), ASK_EVERY_MS);
      timer.unref();
    },
    stop: async () => clearInterval(timer),
  };
};
