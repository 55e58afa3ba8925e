import type { ViewEvent } from '@plenary/contracts';

/** Counts of one class of viewers that wait for their turn: of each question only the newest. */
export function createTally() {
  let waiting = new Map<string, ViewEvent>();
  let newest = 0;
  return {
    add(questionId: string, seq: number, count: ViewEvent): void {
      waiting.set(questionId, count);
      newest = seq;
    },
    /** Everything that waits, and the number of the newest; nothing waits afterwards. */
    take(): { events: ViewEvent[]; seq: number } {
      const events = [...waiting.values()];
      if (events.length > 0) waiting = new Map();
      return { events, seq: newest };
    },
    waits: (): boolean => waiting.size > 0,
  };
}
