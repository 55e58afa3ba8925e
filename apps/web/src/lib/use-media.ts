import { useSyncExternalStore } from 'react';

const lists = new Map<string, MediaQueryList>();
const listOf = (query: string): MediaQueryList => {
  const known = lists.get(query) ?? matchMedia(query);
  lists.set(query, known);
  return known;
};

/** Does a media query hold? For what a style sheet cannot do: showing a thing in one place or in another. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (changed) => {
      listOf(query).addEventListener('change', changed);
      return () => listOf(query).removeEventListener('change', changed);
    },
    () => listOf(query).matches,
  );

export const PHONE = '(max-width: 719.98px)';
/** One pane at a time. */
export const usePhone = (): boolean => useMedia(PHONE);
/** Below this the panes stand one after the other. */
export const useNarrow = (): boolean => useMedia('(max-width: 1099.98px)');
