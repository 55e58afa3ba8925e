import type { Participant, QueuePlace } from '@plenary/contracts';
import { useEffect, useMemo, useState } from 'react';
import { useLive } from '../../realtime/use-live.ts';

/** A moderator who runs through the queue is not told of at each step, in ms. */
const SETTLES_MS = 150;

/** Which other moderators are on which question, by question. Tells them, too, on which this one is. */
export function useOthers(chosenId: string | null): ReadonlyMap<string, Participant[]> {
  const { socket, state, you } = useLive();
  const [places, setPlaces] = useState<QueuePlace[]>([]);

  useEffect(() => {
    const tell = () => socket.emit('queue.at', chosenId);
    const timer = setTimeout(tell, SETTLES_MS);
    // Whoever comes back is new to the server.
    socket.on('snapshot', tell);
    socket.on('catch-up', tell);
    return () => {
      clearTimeout(timer);
      socket.off('snapshot', tell);
      socket.off('catch-up', tell);
    };
  }, [socket, chosenId]);
  useEffect(() => {
    socket.on('queue.at', setPlaces);
    return () => {
      socket.off('queue.at', setPlaces);
      socket.emit('queue.at', null);
    };
  }, [socket]);

  return useMemo(() => {
    const found = new Map<string, Participant[]>();
    for (const { participantId, questionId } of places) {
      const person = state.participants[participantId];
      if (questionId === null || participantId === you || !person) continue;
      const known = found.get(questionId) ?? [];
      if (!known.includes(person)) found.set(questionId, [...known, person]);
    }
    return found;
  }, [places, state.participants, you]);
}
