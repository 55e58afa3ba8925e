import type { ViewEvent } from '@plenary/contracts';
import { evolve } from './evolve.ts';
import { transient } from './record.ts';
import type { SessionState } from './state.ts';

/** The state after all these events. As `evolve` one by one, but what lies between is nobody's, so large records are copied once. */
export const fold = (state: SessionState, events: Iterable<ViewEvent>): SessionState =>
  transient(() => {
    let folded = state;
    for (const event of events) folded = evolve(folded, event);
    return folded;
  });
