export type Scheme = 'light' | 'dark' | 'system';
const KEY = 'plenary.scheme';

export function chosenScheme(): Scheme {
  try {
    const chosen = localStorage.getItem(KEY);
    return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
  } catch {
    return 'system';
  }
}

/** Remembers the colours for this browser; public/boot.js applies them, now and before each first paint. */
export function chooseScheme(scheme: Scheme): void {
  try {
    if (scheme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, scheme);
  } catch {
    // Without storage the system's scheme stays.
  }
  dispatchEvent(new Event('plenary:scheme'));
}
