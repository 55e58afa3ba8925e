import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import type { MinutesDoc } from '../../../minutes/minutes-doc.ts';
import { useMinutesView } from '../use-minutes.ts';
import styles from './save-state.module.css';

/** Where what was just written is: stored, on its way, or on this device only. */
export function SaveState({ minutes, zone }: { minutes: MinutesDoc; zone: string }) {
  const { t } = useTranslation('minutes');
  const times = useTimes();
  const { ready, joined, waiting, kept, savedAt } = useMinutesView(minutes);
  const words = !ready
    ? t('opening')
    : waiting > 0
      ? joined
        ? t('saving')
        : t(kept ? 'waiting' : 'unkept', { count: waiting })
      : savedAt === null
        ? t('opening')
        : t('saved', { time: times.seconds(savedAt, zone) });
  return (
    <span className={styles['state']} data-waiting={waiting} data-joined={joined} role="status">
      {waiting > 0 && !joined && <IconAlertTriangle size={15} className={styles['sign']} aria-hidden="true" />}
      <span className="digits">{words}</span>
    </span>
  );
}
