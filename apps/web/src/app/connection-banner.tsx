import { formatClock } from '@plenary/i18n';
import { IconCloudOff, IconLoader2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../realtime/use-live.ts';
import { Banner } from '../ui/banner.tsx';
import styles from './connection-banner.module.css';
import { WaitingList } from './waiting-list.tsx';

/** A drop shorter than this mends itself before anybody could read of it. */
const UNNOTICED_MS = 1_500;

/** Says that the line is down, for how long, and what waits on this device until it is back. */
export function ConnectionBanner() {
  const { t } = useTranslation('ui');
  const { awaySince, waiting } = useLive();
  const now = useLocalNow(awaySince !== null);
  if (awaySince === null || now - awaySince < UNNOTICED_MS) return null;
  const away = t('status.reconnecting', { time: formatClock(now - awaySince) });
  return (
    <>
      {waiting.length > 0 ? (
        <Banner kind="amber" icon={<IconCloudOff aria-hidden="true" />} below={<WaitingList waiting={waiting} />}>
          <b>{t('status.offline', { count: waiting.length })}</b> <span aria-hidden="true">{away}</span>
        </Banner>
      ) : (
        <Banner kind="quiet" icon={<IconLoader2 aria-hidden="true" className={styles['turning']} />}>
          <span aria-hidden="true">{away}</span>
          <span className="unseen">{t('status.away')}</span>
        </Banner>
      )}
    </>
  );
}

/** This device's own clock, told each second while `on`. */
function useLocalNow(on: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [on]);
  return now;
}
