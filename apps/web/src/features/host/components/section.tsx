import type { ReactNode } from 'react';
import styles from './section.module.css';

/** A named part of a pane, with a word at its right. */
export const Section = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <section className={styles['section']}>
    <header className={styles['head']}>
      <h2>{title}</h2>
      {aside !== undefined && <span className={styles['aside']}>{aside}</span>}
    </header>
    {children}
  </section>
);
