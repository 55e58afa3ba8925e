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

const lookUp = (): string => {
  const chosen = stored();
  return chosen && isZone(chosen) ? chosen : systemZone();
};

/** By what the zone may become another: a choice here or in another window, or a device that was taken along. */
const OCCASIONS = [CHANGED, 'storage', 'visibilitychange'];
/** As it was looked up last: every time on a screen asks for it, and asking the system costs more than writing the time. */
let known: string | null = null;
for (const occasion of OCCASIONS)
  globalThis.addEventListener?.(occasion, () => {
    known = null;
  });

/** The viewer's zone: what they chose here once, else the system's. An IANA name. */
export function viewerZone(): string {
  known ??= lookUp();
  return known;
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
  for (const occasion of OCCASIONS) addEventListener(occasion, changed);
  return () => {
    for (const occasion of OCCASIONS) removeEventListener(occasion, changed);
  };
};
export const useViewerZone = (): string => useSyncExternalStore(subscribe, viewerZone);
