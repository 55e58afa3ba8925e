import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import { usePhone } from '../../../lib/use-media.ts';
import type { MinutesDoc } from '../../../minutes/minutes-doc.ts';
import { useMinutesView } from '../use-minutes.ts';
import styles from './save-state.module.css';

type Spoken = 'waits' | 'alone' | 'back';

/** What is spoken: that one is away with words that wait, and that all is stored again. How it stands with each burst of typing is only seen. */
function useSpoken(away: 'waits' | 'alone' | null, stored: boolean): Spoken | null {
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  useEffect(() => setSpoken((before) => away ?? (before && stored ? 'back' : before)), [away, stored]);
  return spoken;
}

/** Where what was just written is: stored, on its way, or on this device only. */
export function SaveState({ minutes, zone }: { minutes: MinutesDoc; zone: string }) {
  const { t } = useTranslation('minutes');
  const times = useTimes();
  const phone = usePhone();
  const { ready, joined, waiting, kept, savedAt } = useMinutesView(minutes);
  const away = ready && waiting > 0 && !joined ? (kept ? 'waits' : 'alone') : null;
  const spoken = useSpoken(away, joined && waiting === 0);
  const words = !ready
    ? t('opening')
    : waiting > 0
      ? joined
        ? t('saving')
        : t(kept ? 'waiting' : 'unkept', { count: waiting })
      : savedAt === null
        ? t('opening')
        : t('saved', { time: phone ? times.bare(savedAt, zone) : times.seconds(savedAt, zone) });
  return (
    <span className={styles['state']} data-waiting={waiting} data-joined={joined}>
      {waiting > 0 && !joined && <IconAlertTriangle size={15} className={styles['sign']} aria-hidden="true" />}
      <span className="digits">{words}</span>
      <span className="unseen" role="status">
        {spoken && t(`spoken.${spoken}`)}
      </span>
    </span>
  );
}
