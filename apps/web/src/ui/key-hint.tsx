import type { ReactNode } from 'react';
import styles from './key-hint.module.css';

/** The key that does this; not shown on touch screens, and not spoken (the list of keys says it). */
export const KeyHint = ({ children }: { children: ReactNode }) => (
  <span className={styles['key']} aria-hidden="true">
    {children}
  </span>
);
