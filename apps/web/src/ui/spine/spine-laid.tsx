import { clock, type SessionState } from '@plenary/domain';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../classes.ts';
import { gone } from './current-row.tsx';
import { SlotTitle } from './names.tsx';
import { spineRows } from './rows.ts';
import styles from './spine-laid.module.css';

/** The current segment is this much wider than its minutes, so that its progress can be seen. */
const CURRENT = 2.4;
type Props = { state: SessionState; now: number /** opens the programme; without it the bar only shows */; onOpen?(): void };

/** The spine laid down, for a phone: one segment a slot, as wide as its minutes. */
export function SpineLaid({ state, now, onOpen }: Props) {
  const { t } = useTranslation('ui');
  const running = clock(state, now);
  const original = state.details.languages[0] ?? 'en';
  return (
    <nav className={styles['laid']} aria-label={t('spine.brief')}>
      <ol className={styles['segments']}>
        {spineRows(state, now).map((row) => {
          if (row.kind === 'part') return null;
          const current = row.state === 'current' && running;
          const style = { flexGrow: row.slot.minutes * (current ? CURRENT : 1), '--gone': current ? `${gone(running) * 100}%` : undefined } as CSSProperties;
          return (
            <li
              key={row.slot.id}
              style={style}
              className={classes(styles['segment'], styles[row.state], row.pause && styles['break'], current && running.pausedFor !== null && styles['paused'])}
              {...(current && { 'aria-current': 'step' as const })}
            >
              <span className="unseen">
                <SlotTitle slot={row.slot} original={original} />
              </span>
              {current && <span className={styles['disc']} aria-hidden="true" />}
            </li>
          );
        })}
      </ol>
      {onOpen && <button type="button" className={styles['open']} onClick={onOpen} aria-label={t('spine.open')} />}
    </nav>
  );
}
