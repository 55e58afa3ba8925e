import { useEffect, useRef } from 'react';
import { isComposing } from '../../lib/composing.ts';

export type MinutesKeys = { stamp(): void; live(): void; answer(): void; language(): void };
/** By place on the keyboard: with Alt some systems type another letter. */
const KEYS: Record<string, keyof MinutesKeys> = { KeyT: 'stamp', KeyG: 'live', KeyA: 'answer', KeyL: 'language' };

/** The recorder's keys. They work while writing, but never while an input method composes. */
export function useMinutesKeys(keys: MinutesKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = KEYS[event.code];
      if (!name || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isComposing(event)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current[name]();
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, []);
}
