import { useSyncExternalStore } from 'react';

const KEY = 'plenary.single-keys';
const CHANGED = 'plenary:single-keys';

/** Do single keys act on this device? Whoever dictates, or presses keys by accident, switches them off. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Without storage they stay as they are.
  }
  dispatchEvent(new Event(CHANGED));
}

const subscribe = (changed: () => void) => {
  addEventListener(CHANGED, changed);
  return () => removeEventListener(CHANGED, changed);
};
export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, singleKeysOn);
