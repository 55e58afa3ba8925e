import type { Ack, Failure } from '@plenary/contracts';
import { nextSlot } from '@plenary/domain';
import { useLayoutEffect, useRef, useState } from 'react';
import { useLive } from '../../realtime/use-live.ts';

/** What can be taken back for a while. */
export type Undoable = { key: number; slotId: string };

/** Sooner than this nobody has seen a change and acted on it: who presses means what stood there before. ms */
const GLANCE_MS = 500;
const MOVED: Failure = { code: 'slot-moved' };

/** What whoever presses now has seen: when it has only just become something else, what it was before. */
function useSeen<T>(value: T): () => T {
  const seen = useRef({ value, before: value, changedAt: Number.NEGATIVE_INFINITY });
  useLayoutEffect(() => {
    if (seen.current.value !== value) seen.current = { value, before: seen.current.value, changedAt: performance.now() };
  }, [value]);
  return () => (performance.now() - seen.current.changedAt < GLANCE_MS ? seen.current.before : value);
}

/** Driving the running order. A refused move says why; the next one that is taken clears it. */
export function useDrive() {
  const { state, send } = useLive();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [skipped, setSkipped] = useState<Undoable | null>(null);
  const current = state.slots.find((slot) => slot.id === state.currentSlotId) ?? null;
  const seenSlot = useSeen(state.currentSlotId);
  const seenDoors = useSeen(state.doorsOpenedAt);
  const next = nextSlot(state);
  const paused = current !== null && state.runs[current.id]?.state === 'paused';

  // A press that is taken clears what those before it said, and nothing that was said since: its answer may come late.
  const presses = useRef(0);
  const refuse = (why: Failure): void => {
    presses.current++;
    setFailure(why);
  };
  const tell = async (answer: Promise<Ack>): Promise<boolean> => {
    const press = ++presses.current;
    const ack = await answer;
    if (!ack.ok) setFailure(ack.error);
    else if (press === presses.current) setFailure(null);
    return ack.ok;
  };
  return {
    next,
    paused,
    failure,
    openDoors: () => tell(send('running-order.open-doors', {})),
    /** Pressed at the same instant as another's "open the doors", it meant the doors. */
    start: () => (seenDoors() === null ? refuse(MOVED) : tell(send('running-order.start', {}))),
    /** Pressed at the same instant as another's "start", it meant the start: the first slot is not over before it began. */
    advance() {
      const from = seenSlot();
      return from === null ? refuse(MOVED) : tell(send('running-order.next', { from }));
    },
    extend: (minutes: number) => tell(send('running-order.extend', { minutes })),
    pauseOrGoOn: () => tell(paused ? send('running-order.resume', {}) : send('running-order.pause', {})),
    async skipNext() {
      if (!next) return refuse({ code: 'no-next-slot' });
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
