import type { Ack, CommandInput, CommandName, Participant } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLiveStore } from './live-provider.tsx';
import type { LiveStatus, LiveView, Refusal } from './live-store.ts';
import type { LiveSocket } from './socket.ts';
import { seqOf } from './stream.ts';
import type { WaitingCommand } from './waiting.ts';

/** The live session as a screen sees it. Times in ms since 1970. */
export type LiveSession = {
  slug: string;
  state: SessionState;
  /** my participant's id */
  you: string;
  me: Participant;
  seq: number;
  /** connected people */
  here: number;
  status: LiveStatus;
  /** by this device's clock; null while connected */
  awaySince: number | null;
  waiting: WaitingCommand[];
  refusals: Refusal[];
  /** the server's clock */
  now(): number;
  /** Queued while offline, sent once; resolves with the server's answer. `id` becomes the id of what is created. */
  send<N extends CommandName>(name: N, input: CommandInput<N>, id?: string): Promise<Ack>;
  forget(refusal: Refusal): void;
  socket: LiveSocket;
};

const present = (view: LiveView) => {
  if (!view.received) throw new Error('the session is not here yet; screens stand inside <LiveProvider>');
  return view.received;
};
const participant = (state: SessionState, you: string): Participant => {
  const me = state.participants[you];
  if (!me) throw new Error('the session does not know its viewer');
  return me;
};

/** The whole session; renders again at each change of it. */
export function useLive(): LiveSession {
  const store = useLiveStore();
  const view = useSyncExternalStore(store.subscribe, store.view);
  return useMemo(() => {
    const received = present(view);
    const { state, you } = received;
    const { status, awaySince, waiting, refusals, here } = view;
    const { slug, now, send, forget, socket } = store;
    return { slug, state, you, me: participant(state, you), seq: seqOf(received), here, status, awaySince, waiting, refusals, now, send, forget, socket };
  }, [store, view]);
}

/** One part of the session; renders again only when that part is another. `select` returns something stable. */
export function useLiveState<T>(select: (state: SessionState, you: string) => T): T {
  const store = useLiveStore();
  return useSyncExternalStore(store.subscribe, () => {
    const { state, you } = present(store.view());
    return select(state, you);
  });
}

/** The server's clock in ms since 1970, told anew every `everyMs`. */
export function useNow(everyMs = 1_000): number {
  const store = useLiveStore();
  const [now, setNow] = useState(store.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(store.now()), everyMs);
    return () => clearInterval(timer);
  }, [store, everyMs]);
  return now;
}
