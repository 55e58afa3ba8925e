import { useEffect, useSyncExternalStore } from 'react';

/** Why a field holds what the session does not have: it is being typed and not sent yet, or it was refused. */
export type Unsaved = 'typed' | 'refused';

const fields = new Map<object, Unsaved>();
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => void listener());
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Says of one field on the screen that it holds such a thing, as long as it does. null: it does not. */
export function useUnsaved(why: Unsaved | null): void {
  useEffect(() => {
    if (!why) return;
    const field = {};
    fields.set(field, why);
    tell();
    return () => {
      fields.delete(field);
      tell();
    };
  }, [why]);
}

/** How many fields on the screen hold such a thing. */
export const useUnsavedCount = (why: Unsaved): number => useSyncExternalStore(subscribe, () => [...fields.values()].filter((one) => one === why).length);
