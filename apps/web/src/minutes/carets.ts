import { type Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import type { LiveSocket } from '../realtime/socket.ts';
import type { Held } from './held.ts';

type Change = { added: number[]; updated: number[]; removed: number[] };
const SERVER = 'server';
/** Carets move with every key; others see them this often at most, in ms. */
const EVERY = 60;

/** Tells the others where one's own caret is, and learns of theirs. */
export function createCarets(awareness: Awareness, socket: LiveSocket, held: Held) {
  let open = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    timer = undefined;
    if (open) socket.volatile.emit('minutes.awareness', encodeAwarenessUpdate(awareness, [awareness.clientID]));
  };
  const moved = ({ added, updated }: Change, origin: unknown) => {
    if (origin !== SERVER && [...added, ...updated].includes(awareness.clientID)) timer ??= setTimeout(tell, EVERY);
  };
  const hear = (update: Uint8Array) =>
    held.run(() => {
      try {
        applyAwarenessUpdate(awareness, new Uint8Array(update), SERVER);
      } catch {
        // Somebody's caret is not worth more than not being shown.
      }
    });
  awareness.on('update', moved);
  socket.on('minutes.awareness', hear);

  return {
    join(): void {
      open = true;
      tell();
    },
    leave(): void {
      open = false;
      removeAwarenessStates(
        awareness,
        [...awareness.getStates().keys()].filter((id) => id !== awareness.clientID),
        SERVER,
      );
    },
    close(): void {
      clearTimeout(timer);
      awareness.off('update', moved);
      socket.off('minutes.awareness', hear);
    },
  };
}
