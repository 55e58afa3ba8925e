import { useEffect, useState } from 'react';
import type { MinutesDoc } from '../../minutes/minutes-doc.ts';

/** Somebody who has the minutes open, and where they write. */
export type Writer = { id: string; name: string; place: { slotId: string; language: string } | null };

/** Carets move with every key: looked at this often at most, in ms. */
const TOGETHER = 100;

type State = { user?: { id?: unknown; name?: unknown }; place?: { slotId?: unknown; language?: unknown } | null };

function writersIn({ awareness }: MinutesDoc): Writer[] {
  const writers = new Map<string, Writer>();
  for (const [client, { user, place }] of awareness.getStates() as Map<number, State>) {
    if (client === awareness.clientID || typeof user?.id !== 'string') continue;
    const at = typeof place?.slotId === 'string' && typeof place.language === 'string' ? { slotId: place.slotId, language: place.language } : null;
    // Somebody may have it open twice: where they write counts.
    if (at || !writers.has(user.id)) writers.set(user.id, { id: user.id, name: String(user.name ?? ''), place: at });
  }
  return [...writers.values()];
}

/** The others, without oneself. */
export function useWriters(minutes: MinutesDoc, you: string): Writer[] {
  const [writers, setWriters] = useState<Writer[]>(() => writersIn(minutes));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const now = writersIn(minutes);
      setWriters((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    // Editors say who one is while they are being made, in the middle of a rendering.
    const soon = () => {
      timer ??= setTimeout(look, TOGETHER);
    };
    minutes.awareness.on('change', soon);
    soon();
    return () => {
      clearTimeout(timer);
      minutes.awareness.off('change', soon);
    };
  }, [minutes]);
  return writers.filter((writer) => writer.id !== you);
}
