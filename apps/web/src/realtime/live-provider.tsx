import type { Failure, Result } from '@plenary/contracts';
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../lib/http.ts';
import { earlySnapshot } from './early.ts';
import { createLiveStore, type LiveStore } from './live-store.ts';

const LiveContext = createContext<LiveStore | null>(null);

/** The store itself, for what must not follow every change. */
export function useLiveStore(): LiveStore {
  const store = use(LiveContext);
  if (!store) throw new Error('useLive outside <LiveProvider>');
  return store;
}

const storage = () => {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
};
const proofFor = (slug: string): Promise<Result<{ proof: string }>> => call('POST', `/api/v1/sessions/${slug}/proof`);

type Props = {
  slug: string;
  children: ReactNode;
  /** What stands there until the first snapshot has come; `unreachable` once an attempt has failed. */
  arriving(unreachable: boolean): ReactNode;
  /** What stands there without a seat. `enter` tries again, with the proof of a seat that was taken just now. */
  refused(failure: Failure, enter: LiveStore['connect']): ReactNode;
};

/** Follows one session for everything inside; the children may rely on its state being there. */
export function LiveProvider({ slug, children, arriving, refused }: Props) {
  const [store, setStore] = useState<LiveStore | null>(null);
  useEffect(() => {
    const fresh = createLiveStore({ slug, proof: () => proofFor(slug), keep: storage(), early: () => earlySnapshot(slug) });
    setStore(fresh);
    fresh.connect();
    return () => fresh.close();
  }, [slug]);
  if (!store) return arriving(false);
  return (
    <LiveContext value={store}>
      <Presence store={store} arriving={arriving} refused={refused}>
        {children}
      </Presence>
    </LiveContext>
  );
}

function Presence({ store, children, arriving, refused }: Omit<Props, 'slug'> & { store: LiveStore }) {
  const failure = useSyncExternalStore(store.subscribe, () => (store.view().status === 'gone' ? store.view().failure : null));
  const unreachable = useSyncExternalStore(store.subscribe, () => store.view().awaySince !== null);
  const present = useSyncExternalStore(store.subscribe, () => store.view().received !== null);
  if (failure) return refused(failure, store.connect);
  return present ? children : arriving(unreachable);
}
