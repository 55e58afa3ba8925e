import { applyUpdate, type Doc, encodeStateAsUpdate } from 'yjs';

/**
 * What was typed in the last moment before a page is left. The browser's database takes it in a little later than the key is
 * pressed, and a page that goes away does not wait for it; this store is written before the page, or the screen, is gone. `unsaved`: what
 * the rest builds on; undefined: nothing; null: there is nothing to keep.
 */
export function keepLastWords(doc: Doc, key: string, unsaved: () => Uint8Array | undefined | null) {
  /** What was put back, until it is stored elsewhere: it may be all that there is. */
  let recalled: string | null = null;
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
    /** Puts them back into the document. */
    recall(): void {
      try {
        recalled = localStorage.getItem(key);
        if (recalled === null) return;
        applyUpdate(
          doc,
          Uint8Array.from(atob(recalled), (letter) => letter.charCodeAt(0)),
        );
      } catch {
        // No store, or not our words in it: the minutes open all the same.
      }
    },
    /** All is stored. Another window may have left its own words since. */
    forget(): void {
      if (recalled === null) return;
      try {
        if (localStorage.getItem(key) === recalled) localStorage.removeItem(key);
      } catch {
        // No store, or none any more.
      }
      recalled = null;
    },
    close(): void {
      leave();
      removeEventListener('pagehide', leave);
    },
  };
}
