import { applyUpdate, type Doc, encodeStateAsUpdate } from 'yjs';

/**
 * What was typed in the last moment before a page is left. The browser's database takes it in a little later than the key is
 * pressed, and a page that goes away does not wait for it; this store is written before the page is gone.
 */
export function keepLastWords(doc: Doc, key: string, unsaved: () => Uint8Array | undefined | null) {
  const leave = () => {
    const since = unsaved();
    if (since === null) return;
    try {
      localStorage.setItem(key, btoa(Array.from(encodeStateAsUpdate(doc, since), (byte) => String.fromCharCode(byte)).join('')));
    } catch {
      // More than the store holds, or none: the database has all but the last moment.
    }
  };
  addEventListener('pagehide', leave);
  return {
    /** Puts them back into the document, once. */
    recall(): void {
      try {
        const words = localStorage.getItem(key);
        if (words === null) return;
        applyUpdate(
          doc,
          Uint8Array.from(atob(words), (letter) => letter.charCodeAt(0)),
        );
        localStorage.removeItem(key);
      } catch {
        // No store, or not our words in it: the minutes open all the same.
      }
    },
    close: () => removeEventListener('pagehide', leave),
  };
}
