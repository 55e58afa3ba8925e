import { useEffect, useRef, useState } from 'react';

/** How tall each row's content is, in px, told again whenever it changes. */
export function useHeights(): { heightOf(id: string): number; measure(id: string): (element: HTMLElement | null) => void } {
  const [heights, setHeights] = useState<Record<string, number>>({});
  const elements = useRef(new Map<Element, string>());
  const observer = useRef<ResizeObserver>(undefined);
  const measures = useRef(new Map<string, (element: HTMLElement | null) => void>());

  const watcher = () => {
    observer.current ??= new ResizeObserver((entries) => {
      const sizes = entries.map(({ target }) => [elements.current.get(target) ?? '', (target as HTMLElement).offsetHeight] as const);
      setHeights((before) => (sizes.every(([id, height]) => before[id] === height) ? before : { ...before, ...Object.fromEntries(sizes) }));
    });
    return observer.current;
  };
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = undefined;
    },
    [],
  );

  const measure = (id: string) => {
    const known = measures.current.get(id);
    if (known) return known;
    let mine: HTMLElement | null = null;
    const made = (element: HTMLElement | null) => {
      if (mine) {
        watcher().unobserve(mine);
        elements.current.delete(mine);
      }
      mine = element;
      if (!element) return;
      elements.current.set(element, id);
      watcher().observe(element);
    };
    measures.current.set(id, made);
    return made;
  };
  return { heightOf: (id) => heights[id] ?? 0, measure };
}
