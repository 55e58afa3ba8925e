import { IconLoader2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Banner } from '../../../ui/banner.tsx';
import type { Stage } from '../use-stage.ts';
import styles from './stage-view.module.css';

/**
 * While the stage is lost: that it comes back by itself, and for how long it has been away. The last picture stays. When the
 * whole session is out of reach, the page says so above everything, and nothing is said twice.
 */
export function AwayBanner({ stage: { status, awaySince } }: { stage: Stage }) {
  const { t } = useTranslation('stage');
  const session = useLive().awaySince;
  const away = status === 'reconnecting' && session === null ? awaySince : null;
  const [, tick] = useState(0);
  useEffect(() => {
    if (away === null) return;
    const timer = setInterval(() => tick((n) => n + 1), 1_000);
    return () => clearInterval(timer);
  }, [away]);
  if (away === null) return null;
  return (
    <div className={styles['away']}>
      <Banner kind="quiet" icon={<IconLoader2 aria-hidden="true" />}>
        {t('away.title')} <span aria-hidden="true">{t('away.for', { time: formatClock(Date.now() - away) })}</span>
      </Banner>
    </div>
  );
}
