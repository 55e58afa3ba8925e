import type { CatchUp, Frame } from '@plenary/contracts';
import type { Delivery, ViewerClass } from '@plenary/domain';

/** One log entry as it went out. `moved`: persons who begin anew with it, because their class changed. */
export type Sent = { seq: number; deliveries: Delivery[]; moved: string[] };

/** How many entries are remembered for those who come back. */
const REMEMBERED = 2_000;

/** What went out last, for clients that missed a little. `start`: everything after this number is remembered. */
export function createRing(start: number) {
  let sent: Sent[] = [];
  let from = start;

  const mine = ({ seq, deliveries }: Sent, person: string, viewers: ViewerClass): Frame | null => {
    const found = deliveries.find(({ to }) => ('person' in to ? to.person === person : to.class === viewers && !to.except.includes(person)));
    return found ? { stream: found.stream, seq, prev: 0, events: found.events } : null;
  };

  return {
    push(one: Sent): void {
      sent.push(one);
      if (sent.length < REMEMBERED * 1.5) return;
      sent = sent.slice(-REMEMBERED);
      from = (sent[0]?.seq ?? from + 1) - 1;
    },
    /** The frames that this person missed after `since`; null: they need a snapshot. */
    missed(person: string, viewers: ViewerClass, since: number, now: number): CatchUp | null {
      const head = sent.at(-1)?.seq ?? from;
      if (since < from || since > head) return null;
      const later = sent.slice(sent.length - (head - since));
      if (later.some(({ moved }) => moved.includes(person))) return null;
      const heads = { class: since, own: since };
      const frames: Frame[] = [];
      for (const one of later) {
        const frame = mine(one, person, viewers);
        if (!frame) continue;
        frames.push({ ...frame, prev: heads[frame.stream] });
        heads[frame.stream] = frame.seq;
      }
      return { frames, classHead: head, ownHead: head, now };
    },
  };
}
export type Ring = ReturnType<typeof createRing>;
