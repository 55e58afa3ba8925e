import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../../realtime/use-live.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import styles from './over.module.css';

/** After the session: that it is over, and where it can be read. */
export function Over({ after }: { /** what a speaker still has to do */ after?: ReactNode }) {
  const { t } = useTranslation('room');
  const { state, slug } = useLive();
  const published = state.phase === 'published';
  const cancelled = state.phase === 'cancelled';
  return (
    <main className={styles['page']}>
      <EmptyState
        title={t(cancelled ? 'over.cancelled' : 'over.title')}
        acts={
          published && (
            <a className={buttonClass({ kind: 'main', size: 'large' })} href={`/p/${slug}`}>
              {t('over.read')}
            </a>
          )
        }
      >
        {!cancelled && <p>{t(published ? 'over.published' : 'over.text')}</p>}
      </EmptyState>
      {!cancelled && after && <div className={styles['after']}>{after}</div>}
    </main>
  );
}
