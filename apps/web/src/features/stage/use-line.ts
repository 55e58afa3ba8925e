import { useCallback, useEffect, useState } from 'react';
import { fetchStage } from './api.ts';

/** How fast the server answers. `ms` null: it did not. */
export type Line = { quality: 'good' | 'fair' | 'poor'; ms: number | null /** ms since 1970 */; at: number };
const TRIES = 5;
const GOOD_MS = 150;
const FAIR_MS = 400;

async function measure(slug: string): Promise<Line> {
  const times: number[] = [];
  for (let i = 0; i < TRIES; i += 1) {
    const from = performance.now();
    const answer = await fetchStage(slug);
    if (answer.ok) times.push(performance.now() - from);
  }
  const ms = times.length === 0 ? null : (times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? null);
  const quality = ms === null || ms > FAIR_MS || times.length < TRIES ? 'poor' : ms > GOOD_MS ? 'fair' : 'good';
  return { quality, ms, at: Date.now() };
}

/** The line to the server, tested once when the screen comes and whenever asked. null: being tested. */
export function useLine(slug: string): { line: Line | null; again(): void } {
  const [turn, setTurn] = useState(0);
  const [line, setLine] = useState<Line | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is what makes it test again
  useEffect(() => {
    let current = true;
    setLine(null);
    void measure(slug).then((next) => current && setLine(next));
    return () => {
      current = false;
    };
  }, [slug, turn]);
  return { line, again: useCallback(() => setTurn((n) => n + 1), []) };
}
