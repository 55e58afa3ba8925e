import type { CatchUp, Frame, Heartbeat, Snapshot, ViewEvent } from '@plenary/contracts';
import { evolve, fold, type SessionState } from '@plenary/domain';

/** What this browser has of a session. `heads`: the newest number it has in each stream. */
export type Received = { state: SessionState; you: string; heads: { class: number; own: number } };

/** The newest number that was applied. */
export const seqOf = ({ heads }: Received): number => Math.max(heads.class, heads.own);

/** From where to ask for what was missed. A person's own frames go out at once and before any later frame of their class, so the class's number says it for both. */
export const sinceOf = ({ heads }: Received): number => heads.class;
/** From where to mend a hole: either stream may have gone on beyond it. What is here already is ignored when it comes again. */
export const mendFrom = ({ heads }: Received): number => Math.min(heads.class, heads.own);

export const fromSnapshot = ({ seq, state, you }: Snapshot<SessionState>): Received => ({ state, you, heads: { class: seq, own: seq } });

const apply = (received: Received, frame: Frame): Received => ({
  ...received,
  state: frame.events.reduce(evolve, received.state),
  heads: { ...received.heads, [frame.stream]: frame.seq },
});
const isOld = ({ heads }: Received, { stream, seq }: Frame): boolean => seq <= heads[stream];

/** The session after one more frame; `hole` when something before it is missing. What is here already is ignored. */
export function receive(received: Received, frame: Frame): Received | 'hole' {
  if (isOld(received, frame)) return received;
  return frame.prev > received.heads[frame.stream] ? 'hole' : apply(received, frame);
}

/** The session after what was missed: folded at once, for after minutes away it is hundreds of frames. */
export function catchUp(received: Received, { frames, classHead, ownHead }: CatchUp): Received {
  const heads = { ...received.heads };
  const missed: ViewEvent[] = [];
  for (const { stream, seq, events } of frames) {
    if (seq <= heads[stream]) continue;
    missed.push(...events);
    heads[stream] = seq;
  }
  return { ...received, state: fold(received.state, missed), heads: { class: Math.max(classHead, heads.class), own: Math.max(ownHead, heads.own) } };
}

/** Does a heartbeat tell of something that never came? */
export const misses = ({ heads }: Received, { classHead, ownHead = 0 }: Heartbeat): boolean => classHead > heads.class || ownHead > heads.own;
