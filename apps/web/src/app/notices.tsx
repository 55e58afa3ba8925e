import { useLayoutEffect, useRef } from 'react';
import styles from './connection-banner.module.css';
import { ConnectionBanner } from './connection-banner.tsx';
import { Refusals } from './refusals.tsx';

/** What is to be said above every screen. Its height is told to the style sheets, so that a screen that fills the window still fits. */
export function Notices() {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty('--banner', `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--banner');
    };
  }, []);
  return (
    <div ref={place} className={styles['place']}>
      <ConnectionBanner />
      <Refusals />
    </div>
  );
}
