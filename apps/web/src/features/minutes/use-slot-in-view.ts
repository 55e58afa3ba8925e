import { useEffect, useState } from 'react';
import { anchorOf } from './components/section.tsx';

/** What is read stands below the heads and in the upper part of the window. */
const READ = '-160px 0px -55% 0px';

/** The slot whose section is being read; null before there is one. */
export function useSlotInView(slotIds: readonly string[]): string | null {
  const [inView, setInView] = useState<string | null>(null);
  const slots = slotIds.join(' ');
  useEffect(() => {
    const ids = new Map(slots.split(' ').flatMap((id) => (document.getElementById(anchorOf(id)) ? [[anchorOf(id), id] as const] : [])));
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) isIntersecting ? seen.add(target.id) : seen.delete(target.id);
        const first = [...ids].find(([anchor]) => seen.has(anchor));
        if (first) setInView(first[1]);
      },
      { rootMargin: READ },
    );
    for (const anchor of ids.keys()) {
      const section = document.getElementById(anchor);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [slots]);
  return inView;
}
