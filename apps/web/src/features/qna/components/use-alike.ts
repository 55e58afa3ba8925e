import type { Question } from '@plenary/contracts';
import { useDeferredValue, useMemo } from 'react';
import type { Queue } from '../use-queue.ts';
import { alikeTo } from './likeness.ts';

const NONE: Question[] = [];

/** The questions that the chosen one probably repeats. Among thousands that takes a moment, so the key is answered on the screen first. */
export function useAlike({ chosen, column, all }: Pick<Queue, 'chosen' | 'column' | 'all'>): Question[] {
  const about = useDeferredValue(column === 'review' ? chosen : null);
  const found = useMemo(() => (about ? alikeTo(about, all) : NONE), [about, all]);
  return about?.id === chosen?.id ? found : NONE;
}
