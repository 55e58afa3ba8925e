import { type Failure, LIMITS, type MinutesUpdate } from '@plenary/contracts';
import { mergeUpdates } from 'yjs';
import { newId } from '../lib/ids.ts';
import type { LiveSocket } from '../realtime/socket.ts';

type Parts = {
  socket: LiveSocket;
  /** How many edits are on this device only. */
  changed(waiting: number): void;
  /** Everything handed in so far is stored. */
  saved(): void;
  /** The server did not take a change; it is still here. */
  refused(failure: Failure): void;
  /** No answer came: the connection is no good. */
  lost(): void;
};

/** Changes leave this far apart, in ms: the first letter after a pause goes at once, what is typed meanwhile goes together. */
const APART = 40;
const ANSWER = 15_000;

const partsOf = (id: string, update: Uint8Array): MinutesUpdate[] => {
  if (update.byteLength <= LIMITS.minutesPart) return [{ id, update }];
  const of = Math.ceil(update.byteLength / LIMITS.minutesPart);
  return Array.from({ length: of }, (_, index) => ({
    id,
    update: update.slice(index * LIMITS.minutesPart, (index + 1) * LIMITS.minutesPart),
    part: { index, of },
  }));
};

/** What was written here and is not stored by the server yet. While there is no connection it only counts: joining sends the whole difference. */
export function createOutbox({ socket, changed, saved, refused, lost }: Parts) {
  let waiting = 0;
  let gathered: Uint8Array[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When a change last left, on the clock that nobody sets. ms */
  let left = Number.NEGATIVE_INFINITY;
  let open = false;
  /** A change that travels in parts is on its way. */
  let parting = false;
  /** Answers to what was sent before a break are about another connection. */
  let era = 0;

  const count = (now: number) => {
    waiting = Math.max(0, now);
    changed(waiting);
  };

  async function send(update: Uint8Array, edits: number): Promise<void> {
    const mine = era;
    const parts = partsOf(newId(), update);
    // What comes after a change in parts builds on it: it waits until that is whole.
    parting = parts.length > 1;
    try {
      for (const part of parts) {
        const answer = await socket.timeout(ANSWER).emitWithAck('minutes.update', part);
        if (mine !== era) return;
        if (!answer.ok) return refused(answer.error);
      }
      count(waiting - edits);
      if (waiting === 0) saved();
      if (parts.length === 1) return;
      parting = false;
      flush();
    } catch {
      if (mine === era) lost();
    }
  }
  const flush = () => {
    timer = undefined;
    if (!open || parting || gathered.length === 0) return;
    const edits = gathered;
    gathered = [];
    left = performance.now();
    void send(edits.length === 1 && edits[0] ? edits[0] : mergeUpdates(edits), edits.length);
  };

  return {
    waiting: () => waiting,
    /** Edits that an earlier visit left on this device. */
    remember: (edits: number) => count(waiting + edits),
    add(update: Uint8Array): void {
      count(waiting + 1);
      if (!open) return;
      gathered.push(update);
      timer ??= setTimeout(flush, Math.max(0, left + APART - performance.now()));
    },
    /** Joined: `difference` holds every edit that waits. */
    join(difference: Uint8Array): void {
      open = true;
      parting = false;
      era += 1;
      gathered = [];
      void send(difference, waiting);
    },
    leave(): void {
      open = false;
      era += 1;
      gathered = [];
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
