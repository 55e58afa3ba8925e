import { type RefObject, useEffect } from 'react';

/**
 * The focus goes along with the keys from question to question, unless somebody types. `moved`: another number each time that it shall go
 * to the chosen question; 0: leave it where it is.
 */
export function useMovedFocus(place: RefObject<HTMLElement | null>, chosen: boolean, moved: number): void {
  useEffect(() => {
    const typing = document.activeElement?.closest('input, textarea, select, dialog');
    if (!chosen || typing || moved === 0) return;
    place.current?.focus({ preventScroll: true });
  }, [place, chosen, moved]);
}
