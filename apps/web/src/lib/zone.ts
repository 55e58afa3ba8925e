import { isZone } from '@plenary/i18n';
import { useSyncExternalStore } from 'react';

const KEY = 'plenary.zone';
const CHANGED = 'plenary:zone';

const stored = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

/** The zone that this device is set to. */
export const systemZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The viewer's zone: what they chose here once, else the system's. An IANA name. */
export function viewerZone(): string {
  const chosen = stored();
  return chosen && isZone(chosen) ? chosen : systemZone();
}

/** Remembers a zone for this browser; null follows the system again. */
export function chooseZone(zone: string | null): void {
  try {
    if (zone === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, zone);
  } catch {
    // Without storage the choice cannot be kept; the system's zone stays.
  }
  dispatchEvent(new Event(CHANGED));
}

const subscribe = (changed: () => void) => {
  addEventListener(CHANGED, changed);
  addEventListener('storage', changed);
  return () => {
    removeEventListener(CHANGED, changed);
    removeEventListener('storage', changed);
  };
};
export const useViewerZone = (): string => useSyncExternalStore(subscribe, viewerZone);
