import { useEffect, useState, useSyncExternalStore } from 'react';
import { createMinutesDoc, type MinutesDoc, type MinutesView } from '../../minutes/minutes-doc.ts';
import { useLiveStore } from '../../realtime/live-provider.tsx';
import { useLiveState } from '../../realtime/use-live.ts';

/** This session's minutes for as long as the screen stands; null for the first instant. */
export function useMinutesDoc(): MinutesDoc | null {
  const { socket, now } = useLiveStore();
  const sessionId = useLiveState((state) => state.id);
  const id = useLiveState((_, you) => you);
  const name = useLiveState((state, you) => state.participants[you]?.name ?? '');
  const [minutes, setMinutes] = useState<MinutesDoc | null>(null);
  useEffect(() => {
    const fresh = createMinutesDoc({ socket, sessionId, you: { id, name }, now });
    setMinutes(fresh);
    return () => {
      setMinutes(null);
      fresh.close();
    };
  }, [socket, sessionId, id, name, now]);
  return minutes;
}

export const useMinutesView = (minutes: MinutesDoc): MinutesView => useSyncExternalStore(minutes.subscribe, minutes.view);
