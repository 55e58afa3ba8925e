import { type RefObject, useEffect, useState } from 'react';

/** Has the element come near the window once? What is far away is not made yet; what was made stays. */
export function useNear(element: RefObject<Element | null>, always: boolean): boolean {
  const [near, setNear] = useState(always);
  useEffect(() => {
    const target = element.current;
    if (near || !target) return;
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && setNear(true), { rootMargin: '900px' });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, near]);
  return near || always;
}
