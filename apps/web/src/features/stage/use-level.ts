import { useEffect, useState } from 'react';

/** asleep: the browser listens only once the page was touched */
export type Loudness = 'asleep' | 'silent' | 'quiet' | 'good';
const QUIET = 0.02;
const GOOD = 0.08;
const WINDOW_MS = 4_000;
const TOUCHES = ['pointerdown', 'keydown'] as const;

/** The root mean square of what the microphone hears now, 0 to 1. */
function rms(analyser: AnalyserNode, samples: Float32Array<ArrayBuffer>): number {
  analyser.getFloatTimeDomainData(samples);
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
}

/**
 * How loud a microphone is. `paint` gets each moment's level (0 to 1), some sixty times a second, and draws it without React;
 * the answer is how the last seconds were, for words.
 */
export function useLevel(track: MediaStreamTrack | null, paint: (level: number) => void): Loudness {
  const [loudness, setLoudness] = useState<Loudness>('silent');
  useEffect(() => {
    if (!track) return;
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 1024, smoothingTimeConstant: 0.6 });
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const wake = () => void context.resume();
    for (const touch of TOUCHES) addEventListener(touch, wake);
    const samples = new Float32Array(analyser.fftSize);
    let loudest = { level: 0, at: 0 };
    let frame = 0;
    const draw = (at: number) => {
      const level = track.enabled ? rms(analyser, samples) : 0;
      if (level >= loudest.level || at - loudest.at > WINDOW_MS) loudest = { level, at };
      // Ears hear in steps of ten: a linear bar would hardly move.
      paint(Math.min(1, Math.max(0, 1 + Math.log10(Math.max(level, 1e-4)) / 2.5)));
      setLoudness(context.state !== 'running' ? 'asleep' : loudest.level >= GOOD ? 'good' : loudest.level >= QUIET ? 'quiet' : 'silent');
      frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => {
      cancelAnimationFrame(frame);
      for (const touch of TOUCHES) removeEventListener(touch, wake);
      void context.close();
    };
  }, [track, paint]);
  return loudness;
}
