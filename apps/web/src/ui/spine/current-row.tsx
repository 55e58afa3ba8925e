import type { Clock, SessionState } from '@plenary/domain';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock, useTimes } from '../../lib/time.ts';
import { classes } from '../classes.ts';
import { ClockDigits } from '../clock-digits.tsx';
import { LiveMark } from '../live-mark.tsx';
import { Leading, SlotTitle, Speakers } from './names.tsx';
import { Progress } from './progress.tsx';
import type { SlotRow } from './rows.ts';
import styles from './spine.module.css';

type Props = {
  row: SlotRow;
  state: SessionState;
  clock: Clock;
  zone: string;
  marked: boolean;
  withoutClock: boolean;
  line: ReactNode;
  href: string | undefined;
  children: ReactNode;
};

/** How much of the slot's time is gone, 0 to 1. */
export const gone = ({ left, total }: Clock): number => Math.min(1, Math.max(0, (total - left) / total));

/** The one slot that runs: the only place for the live colour in the spine. */
export function CurrentRow({ row, state, clock, zone, marked, withoutClock, line, href, children }: Props) {
  const { t } = useTranslation('ui');
  const times = useTimes();
  const original = state.details.languages[0] ?? 'en';
  const over = clock.tone === 'over';
  const paused = clock.pausedFor !== null;
  const style = { '--gone': `${gone(clock) * 100}%` } as CSSProperties;
  return (
    <li className={classes(styles['row'], styles['current'], paused && styles['paused'])} aria-current="step" style={style}>
      <span className={styles['time']}>
        <time dateTime={new Date(row.start).toISOString()}>{times.bare(row.start, zone)}</time>
      </span>
      <span className={styles['meter']} aria-hidden="true">
        <span className={styles['track']} />
        <span className={styles['disc']} />
      </span>
      <span className={styles['text']}>
        {paused ? <span className={styles['pausedWord']}>{t('spine.paused')}</span> : <LiveMark>{t(marked ? 'spine.youNow' : 'spine.now')}</LiveMark>}
        <span className={`serif t-slot ${styles['title']}`}>
          <Leading href={href}>
            <SlotTitle slot={row.slot} original={original} />
          </Leading>
        </span>
        <span className={styles['second']}>
          <Speakers slot={row.slot} state={state} />
        </span>
        {!withoutClock && (
          <>
            <span className={styles['clock']}>
              <ClockDigits left={clock.left} tone={clock.tone} />
              <span className={styles['words']}>
                <span className={classes(over && styles['over'])}>{over ? t('spine.over') : t('spine.left')}</span>
                <span>
                  {paused
                    ? t('spine.pausedFor', { time: formatClock(clock.pausedFor ?? 0) })
                    : over
                      ? t('spine.ended', { time: times.bare(clock.endsAt, zone) })
                      : t('spine.ends', { time: times.bare(clock.endsAt, zone) })}
                </span>
              </span>
            </span>
            <Progress clock={clock} zone={zone} />
          </>
        )}
        {line && <span className={styles['line']}>{line}</span>}
        {children}
      </span>
    </li>
  );
}
