import { useEffect, useState } from 'react';
import { anchorOf } from './components/section.tsx';

/** What is read stands below the heads and in the upper part of the window. */
const READ = '-160px 0px -55% 0px';

/** The slot whose section is being read; null before there is one. */
export function useSlotInView(slotIds: readonly string[]): string | null {
  const [inView, setInView] = useState<string | null>(null);
  const slots = slotIds.join(' ');
  useEffect(() => {
    const ids = slots.split(' ');
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) isIntersecting ? seen.add(target.id) : seen.delete(target.id);
        const first = ids.find((id) => seen.has(anchorOf(id)));
        if (first) setInView(first);
      },
      { rootMargin: READ },
    );
    for (const id of ids) {
      const section = document.getElementById(anchorOf(id));
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [slots]);
  return inView;
}
