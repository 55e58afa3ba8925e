import type { Editor } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import { fieldOf } from '../../minutes/text.ts';

export type Place = { slotId: string; language: string };
/** The editors on the screen, one a slot and language, and where the writer last was. */
export type Editors = {
  put(place: Place, editor: Editor): () => void;
  at(place: Place | null): Editor | null;
  last(): Place | null;
  visit(place: Place): void;
  listen(moved: () => void): () => void;
};

export const useEditors = (): Editors =>
  useMemo(() => {
    const editors = new Map<string, Editor>();
    const listeners = new Set<() => void>();
    let last: Place | null = null;
    const key = ({ slotId, language }: Place) => fieldOf(slotId, language);
    const moved = () => {
      for (const listener of listeners) listener();
    };
    return {
      put(place, editor) {
        editors.set(key(place), editor);
        moved();
        return () => {
          if (editors.get(key(place)) === editor) editors.delete(key(place));
          moved();
        };
      },
      at: (place) => (place ? (editors.get(key(place)) ?? null) : null),
      last: () => last,
      visit(place) {
        last = place;
        moved();
      },
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }, []);

type Active = { place: Place; editor: Editor };
function activeOf(editors: Editors): Active | null {
  const place = editors.last();
  const editor = editors.at(place);
  return place && editor ? { place, editor } : null;
}

/** Where the writer is, and its editor; null before they have been anywhere. */
export function useActive(editors: Editors): Active | null {
  const [active, setActive] = useState(() => activeOf(editors));
  useEffect(
    () =>
      editors.listen(() => {
        const now = activeOf(editors);
        setActive((before) => (before?.editor === now?.editor && before?.place === now?.place ? before : now));
      }),
    [editors],
  );
  return active;
}
