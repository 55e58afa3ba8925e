import { useTimes } from '../../../lib/time.ts';
import { useLive, useNow } from '../../../realtime/use-live.ts';
import styles from './speaker-screen.module.css';

/** The time of day here and at the venue, to the second, each with its city. */
export function TwoClocks() {
  const { state } = useLive();
  const now = useNow();
  const times = useTimes();
  const zones = [...new Set([times.zone, state.details.zone])];
  return zones.map((zone, index) => (
    <span key={zone} className={styles['clock']} data-second={index > 0 || undefined}>
      <time className="digits">{times.seconds(now, zone)}</time> <span className={styles['city']}>{times.city(zone)}</span>
    </span>
  ));
}
