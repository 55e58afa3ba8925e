import { useEffect, useRef } from 'react';
import { isComposing } from './composing.ts';
import { singleKeysOn } from './single-keys.ts';

type Keys = Record<string, () => void>;

/** Is somebody typing, or choosing in a control that has keys of its own? */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog, [popover]') !== null;
}

type Press = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'key'>;
const isLetter = (key: string) => key.length === 1 && key.toLowerCase() !== key.toUpperCase();
/** `Alt+ArrowUp`, `n`, `Shift+l`, `?`: how a key press is named in a map of keys. Shift counts with letters: what it makes of other keys has a name of its own. */
export const keyName = ({ altKey, ctrlKey, metaKey, shiftKey, key }: Press): string =>
  `${ctrlKey ? 'Ctrl+' : ''}${metaKey ? 'Meta+' : ''}${altKey ? 'Alt+' : ''}${shiftKey && isLetter(key) ? 'Shift+' : ''}${key.length === 1 ? key.toLowerCase() : key}`;

const isSingle = ({ altKey, ctrlKey, metaKey, key }: KeyboardEvent) => key.length === 1 && !altKey && !ctrlKey && !metaKey;

/** Single keys of a screen. They work only while no field has the focus and nothing is being composed. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!singleKeysOn() && isSingle(event)) return;
      if (isComposing(event) || event.repeat || event.defaultPrevented || isTyping(event.target)) return;
      const act = latest.current[keyName(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
