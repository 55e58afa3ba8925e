/** A text that is being typed, kept on the device. */
export type KeptText = { read(): string; write(text: string): void };

/** Keeps a text under a key; where nothing can be kept, it lives as long as the page. */
export const keptText = (storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null, key: string): KeptText => ({
  read() {
    try {
      return storage?.getItem(key) ?? '';
    } catch {
      return '';
    }
  },
  write(text) {
    try {
      if (text === '') storage?.removeItem(key);
      else storage?.setItem(key, text);
    } catch {
      // Full, or switched off.
    }
  },
});
