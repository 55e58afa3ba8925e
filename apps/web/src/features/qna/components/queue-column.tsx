import { type ReactNode, useCallback, useState } from 'react';
import { scrollFocus } from '../../../lib/scroll-focus.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './queue.module.css';

type Props = {
  title: string;
  count?: number;
  aside?: ReactNode;
  /** what stands below its rows and does not scroll */
  foot?: ReactNode;
  className?: string | undefined;
  /** `pane`: what scrolls, once it is there */
  children: ReactNode | ((pane: HTMLElement | null) => ReactNode);
};

/** One stage of the work; its head stays while its rows scroll. */
export function QueueColumn({ title, count, aside, foot, children, className }: Props) {
  // A pane is there after what stands in it: told by drawing again at once, or its rows would wait for the next thing that happens.
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const hold = useCallback((element: HTMLElement | null) => {
    setPane(element);
    return scrollFocus(element);
  }, []);
  return (
    <section className={classes(styles['column'], className)} aria-label={title}>
      <header className={styles['head']}>
        <h2>
          {title} {count !== undefined && <span className={styles['many']}>{count}</span>}
        </h2>
        <span className={styles['aside']}>{aside}</span>
      </header>
      <div ref={hold} className={styles['scroll']}>
        {typeof children === 'function' ? children(pane) : children}
      </div>
      {foot && <footer className={styles['colfoot']}>{foot}</footer>}
    </section>
  );
}
