import type { Clock } from '@plenary/domain';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock, useTimes } from '../../../lib/time.ts';
import { classes } from '../../../ui/classes.ts';
import { ClockDigits } from '../../../ui/clock-digits.tsx';
import { Progress } from '../../../ui/spine/progress.tsx';
import styles from './speaker-clock.module.css';

/** The last minutes belong to questions; the track has a notch there. */
const QUESTIONS_MS = 5 * 60_000;

/** The one large clock: time left, green, amber for the last five minutes, then on red with a plus sign; each with its words. */
export function SpeakerClock({ clock }: { clock: Clock }) {
  const { t } = useTranslation('stage');
  const times = useTimes();
  const { left, total, tone, pausedFor } = clock;
  const share = (ms: number) => `${Math.min(100, Math.max(0, (ms / total) * 100))}%`;
  const style = { '--gone': share(total - left), '--notch': share(total - QUESTIONS_MS), '--letters': formatClock(left).length } as CSSProperties;
  const words = pausedFor !== null ? t('clock.paused', { time: formatClock(pausedFor) }) : t(`clock.${tone}`);
  return (
    <div className={classes(styles['panel'], styles[tone])} style={style}>
      <ClockDigits left={left} tone={tone} size="speaker" coloured={tone !== 'over'} />
      <div className={styles['track']} data-notch={total > QUESTIONS_MS || undefined} aria-hidden="true" />
      <p className={styles['line']}>
        <span className={styles['words']}>{words}</span>
        <span className={styles['end']}>
          {t(tone === 'over' ? 'clock.ended' : 'clock.ends', { total: formatClock(total), time: times.named(clock.endsAt) })}
        </span>
      </p>
      <Progress clock={clock} zone={times.zone} />
    </div>
  );
}
