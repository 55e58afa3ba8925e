import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type Props = { title: ReactNode /** the page's only heading */; first?: boolean; children?: ReactNode; icon?: ReactNode; acts?: ReactNode };

/** What happened, what stays safe, what to do; at most one main act. */
export const EmptyState = ({ title, first = false, children, icon, acts }: Props) => (
  <div className={styles['state']}>
    {icon}
    {first ? <h1 className="serif t-title3">{title}</h1> : <h2 className="serif t-title3">{title}</h2>}
    {children && <div className={styles['words']}>{children}</div>}
    {acts && <div className={styles['acts']}>{acts}</div>}
  </div>
);
