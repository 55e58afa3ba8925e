import { useCallback, useEffect, useState } from 'react';
import { preferring } from '../../media/device-choice.ts';
import { devicesReachable, troubleOf } from '../../media/device-trouble.ts';
import type { DeviceTrouble } from '../../media/stage-types.ts';

type Kind = 'camera' | 'microphone';
/** One device, tried: its track, or why there is none. Both null while the browser asks, and while it is switched off. */
export type Tried = { track: MediaStreamTrack | null; why: DeviceTrouble | null };
const NOTHING: Tried = { track: null, why: null };

async function tried(kind: Kind): Promise<Tried> {
  if (!devicesReachable()) return { track: null, why: 'insecure' };
  try {
    const wanted: MediaStreamConstraints =
      kind === 'camera' ? { video: { width: { ideal: 1280 }, height: { ideal: 720 }, ...preferring('videoinput') } } : { audio: preferring('audioinput') };
    const stream = await navigator.mediaDevices.getUserMedia(wanted);
    return { track: stream.getTracks()[0] ?? null, why: null };
  } catch (error) {
    return { track: null, why: troubleOf(error) };
  }
}

function useTried(kind: Kind, on: boolean): Tried & { again(): void } {
  const [turn, setTurn] = useState(0);
  const [result, setResult] = useState(NOTHING);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is what makes it try again
  useEffect(() => {
    let current = true;
    let mine: MediaStreamTrack | null = null;
    setResult(NOTHING);
    if (!on) return;
    void tried(kind).then((next) => {
      mine = next.track;
      if (current) setResult(next);
      else mine?.stop();
    });
    return () => {
      current = false;
      mine?.stop();
    };
  }, [kind, on, turn]);
  return { ...result, again };
}

/** Camera and microphone for the person's own eyes only; given back when they are switched off, and when the screen goes. */
export const usePreview = (on: Record<Kind, boolean>) => ({ camera: useTried('camera', on.camera), microphone: useTried('microphone', on.microphone) });
