import { type SessionState, timetable } from '@plenary/domain';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock, useTimes } from '../../../lib/time.ts';
import { useLive, useNow } from '../../../realtime/use-live.ts';
import styles from './device-check.module.css';

/** My next slot, or the one that runs; null when nothing of mine is to come. */
export function myNextSlot(state: SessionState, you: string, now: number) {
  const mine = timetable(state, now).filter(
    ({ slot, run }) => slot.speakerIds.includes(you) && (run.state === 'planned' || run.state === 'live' || run.state === 'paused'),
  );
  return mine[0] ?? null;
}

/** "You are on in 58:40", with the hour here and at the venue. */
export function WhenAmIOn({ quiet = false }: { /** says nothing when nothing of mine is to come */ quiet?: boolean }) {
  const { t } = useTranslation('stage');
  const { state, you } = useLive();
  const now = useNow();
  const times = useTimes();
  const heading = useId();
  const row = myNextSlot(state, you, now);
  const zones = [...new Set([times.zone, state.details.zone])];
  const runs = row !== null && row.run.state !== 'planned';
  if (!row && quiet) return null;
  const title = !row ? t('when.none') : runs ? t('when.now') : row.start > now ? t('when.in', { time: formatClock(row.start - now) }) : t('when.next');
  return (
    <section className={styles['when']} aria-labelledby={heading}>
      <h2 id={heading} className="serif t-title2">
        {title}
      </h2>
      {row && !runs && <p>{t('when.at', { times: zones.map((zone) => times.named(row.start, zone)).join(t('question.comma')) })}</p>}
    </section>
  );
}
