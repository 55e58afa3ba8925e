import type { ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state.tsx';
import { Preferences } from '../ui/preferences.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import styles from './calm-page.module.css';

type Props = { title: ReactNode; children?: ReactNode; icon?: ReactNode; acts?: ReactNode; end?: ReactNode };

/** A page with one thing to say: what happened, what stays safe, what to do. */
export const CalmPage = ({ end = <Preferences />, ...said }: Props) => (
  <div className={styles['page']}>
    <TopBar end={end} />
    <main className={styles['main']}>
      <EmptyState first {...said} />
    </main>
  </div>
);
