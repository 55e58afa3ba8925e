import type { ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state.tsx';
import { Preferences } from '../ui/preferences.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import styles from './calm-page.module.css';

type Props = { title: ReactNode; children?: ReactNode; icon?: ReactNode; acts?: ReactNode; bar?: ReactNode; end?: ReactNode };

/** A page with one thing to say: what happened, what stays safe, what to do. */
export const CalmPage = ({ bar = '', end = <Preferences />, ...said }: Props) => (
  <div className={styles['page']}>
    <TopBar title={bar} end={end} />
    <main className={styles['main']}>
      <EmptyState {...said} />
    </main>
  </div>
);
