import type { ReactNode } from 'react';
import { TopBar } from '../ui/top-bar.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import styles from './calm-page.module.css';

type Props = { title: ReactNode; children?: ReactNode; icon?: ReactNode; acts?: ReactNode; bar?: ReactNode };

/** A page with one thing to say: what happened, what stays safe, what to do. */
export const CalmPage = ({ bar, ...said }: Props) => (
  <div className={styles['page']}>
    <TopBar title={bar ?? ''} />
    <main className={styles['main']}>
      <EmptyState {...said} />
    </main>
  </div>
);
