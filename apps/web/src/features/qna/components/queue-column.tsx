import { type ReactNode, type RefObject, useCallback, useRef } from 'react';
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
  children: ReactNode | ((scroll: RefObject<HTMLDivElement | null>) => ReactNode);
};

/** One stage of the work; its head stays while its rows scroll. */
export function QueueColumn({ title, count, aside, foot, children, className }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const hold = useCallback((element: HTMLDivElement | null) => {
    scroll.current = element;
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
        {typeof children === 'function' ? children(scroll) : children}
      </div>
      {foot && <footer className={styles['colfoot']}>{foot}</footer>}
    </section>
  );
}
