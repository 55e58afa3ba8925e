import type { ReactNode } from 'react';
import { scrollFocus } from '../../../lib/scroll-focus.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './queue.module.css';

type Props = { title: string; count?: number; aside?: ReactNode; children: ReactNode; className?: string | undefined };

/** One stage of the work; its head stays while its rows scroll. */
export const QueueColumn = ({ title, count, aside, children, className }: Props) => (
  <section className={classes(styles['column'], className)} aria-label={title}>
    <header className={styles['head']}>
      <h2>
        {title} {count !== undefined && <span className={styles['many']}>{count}</span>}
      </h2>
      <span className={styles['aside']}>{aside}</span>
    </header>
    <div ref={scrollFocus} className={styles['scroll']}>
      {children}
    </div>
  </section>
);
