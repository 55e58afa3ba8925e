import type { LogEntry } from '@plenary/contracts';
import { evolve, fold, type SessionState, together } from '@plenary/domain';

/** A state of a session's log, after entry `seq`. */
export type Point = { seq: number; state: SessionState };
/** An entry with the states around it. */
export type Step = { entry: LogEntry; before: SessionState; after: SessionState };

/** The entries, one by one, with the states around each. */
export function stepsOf(state: SessionState, entries: LogEntry[]): Step[] {
  let before = state;
  return together(() =>
    entries.map((entry) => {
      const step = { entry, before, after: evolve(before, entry.event) };
      before = step.after;
      return step;
    }),
  );
}

/** The point after the entries; what lies between is not kept, which is much quicker. */
export const foldAll = ({ seq, state }: Point, entries: LogEntry[]): Point => ({
  seq: seq + entries.length,
  state: fold(
    state,
    entries.map(({ event }) => event),
  ),
});
