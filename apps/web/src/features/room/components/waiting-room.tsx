import { formatAway, formatClock } from '@plenary/i18n';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useTimes } from '../../../lib/time.ts';
import { useLive, useNow } from '../../../realtime/use-live.ts';
import { Said } from '../../../ui/said.tsx';
import { Spine } from '../../../ui/spine/spine.tsx';
import styles from './waiting-room.module.css';

const DAY = 86_400_000;

/** Before the doors open: when it begins, here and at the venue, and what is planned. The room opens by itself. */
export function WaitingRoom({ asking }: { /** what was asked, and the box to ask */ asking: ReactNode }) {
  const { t } = useTranslation('room');
  const { state } = useLive();
  const now = useNow();
  const times = useTimes();
  const { locale } = useLocale();
  const { details, startsAt } = state;
  const left = startsAt - now;
  return (
    <main className={styles['page']}>
      <div className={styles['words']}>
        <h2 className="serif t-title2">
          <Said of={details.title} original={details.languages[0] ?? 'en'} />
        </h2>
        <p className={styles['when']}>
          {times.date(startsAt, 'full')}
          <br />
          <b>{times.named(startsAt)}</b>
          {details.zone !== times.zone && <span> · {times.named(startsAt, details.zone)}</span>}
        </p>
        {left > 0 && (
          <p className={styles['count']} role="timer">
            {left < DAY ? formatClock(left) : formatAway(startsAt, now, locale)}
          </p>
        )}
        <p>{t('doors.text')}</p>
        <div className={styles['asking']}>{asking}</div>
      </div>
      <Spine state={state} now={now} heading={t('doors.programme')} />
    </main>
  );
}
