import type { Ack, Failure } from '@plenary/contracts';
import { nextSlot } from '@plenary/domain';
import { useLayoutEffect, useRef, useState } from 'react';
import { useLive } from '../../realtime/use-live.ts';

/** What can be taken back for a while. */
export type Undoable = { key: number; slotId: string };

/** Sooner than this nobody has seen a change and acted on it: who presses means what stood there before. ms */
const GLANCE_MS = 500;

/** The slot that whoever presses now has in mind: when another host has just moved on, the one that was left. */
function useMeantSlot(id: string | null): () => string | null {
  const seen = useRef({ id, before: id, changedAt: Number.NEGATIVE_INFINITY });
  useLayoutEffect(() => {
    if (seen.current.id !== id) seen.current = { id, before: seen.current.id, changedAt: performance.now() };
  }, [id]);
  return () => (performance.now() - seen.current.changedAt < GLANCE_MS ? (seen.current.before ?? id) : id);
}

/** Driving the running order. A refused move says why; the next one that is taken clears it. */
export function useDrive() {
  const { state, send } = useLive();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [skipped, setSkipped] = useState<Undoable | null>(null);
  const [busy, setBusy] = useState(false);
  const current = state.slots.find((slot) => slot.id === state.currentSlotId) ?? null;
  const meant = useMeantSlot(state.currentSlotId);
  const next = nextSlot(state);
  const paused = current !== null && state.runs[current.id]?.state === 'paused';

  const tell = async (answer: Promise<Ack>): Promise<boolean> => {
    setBusy(true);
    const ack = await answer;
    setBusy(false);
    setFailure(ack.ok ? null : ack.error);
    return ack.ok;
  };
  return {
    current,
    next,
    paused,
    busy,
    failure,
    openDoors: () => tell(send('running-order.open-doors', {})),
    start: () => tell(send('running-order.start', {})),
    advance: () => tell(send('running-order.next', { from: meant() ?? '' })),
    extend: (minutes: number) => tell(send('running-order.extend', { minutes })),
    pauseOrGoOn: () => tell(paused ? send('running-order.resume', {}) : send('running-order.pause', {})),
    async skipNext() {
      if (!next) return setFailure({ code: 'no-next-slot' });
      if (await tell(send('running-order.skip', { slotId: next.id }))) setSkipped({ key: Date.now(), slotId: next.id });
    },
    unskip: (slotId: string) => tell(send('running-order.unskip', { slotId })),
    end: () => tell(send('running-order.end', {})),
    bring: (participantId: string) => tell(send('stage.bring', { participantId })),
    release: (participantId: string) => tell(send('stage.release', { participantId })),
    skipped,
    forgetSkipped: () => setSkipped(null),
  };
}
export type Drive = ReturnType<typeof useDrive>;
