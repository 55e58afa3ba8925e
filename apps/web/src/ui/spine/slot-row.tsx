import type { SessionState } from '@plenary/domain';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../lib/time.ts';
import { classes } from '../classes.ts';
import { Leading, SlotTitle, Speakers } from './names.tsx';
import type { SlotRow } from './rows.ts';
import styles from './spine.module.css';

type Props = { row: SlotRow; state: SessionState; zone: string; dense: boolean; marked: boolean; line: ReactNode; href: string | undefined };

/** A slot that is over, to come, or skipped. */
export function SlotRowItem({ row, state, zone, dense, marked, line, href }: Props) {
  const { t } = useTranslation('ui');
  const times = useTimes();
  const { slot, start, movedFrom } = row;
  const original = state.details.languages[0] ?? 'en';
  const cut = row.state === 'done' || (dense && row.state === 'coming' && !row.next);
  return (
    <li className={classes(styles['row'], styles[row.state], row.pause && styles['break'], marked && styles['marked'])}>
      <span className={styles['time']}>
        {movedFrom !== null && (
          <del>
            <span className="unseen">{t('spine.moved')} </span>
            {times.bare(movedFrom, zone)}
          </del>
        )}
        <time dateTime={new Date(start).toISOString()}>{times.bare(start, zone)}</time>
      </span>
      <span className={styles['rail']} aria-hidden="true">
        {!(row.pause && row.state === 'coming') && <span className={styles['node']}>{row.state === 'done' && <IconCheck stroke={3} />}</span>}
      </span>
      <span className={styles['text']}>
        <span className={classes(styles['title'], cut && 'cut')}>
          <Leading href={href}>
            <SlotTitle slot={slot} original={original} />
          </Leading>
          {row.state === 'done' && <span className="unseen"> {t('spine.done')}</span>}
          {row.state === 'skipped' && <span className="unseen"> {t('spine.skipped')}</span>}
        </span>
        {row.next && line === undefined && slot.speakerIds.length > 0 && (
          <span className={styles['second']}>
            <Speakers slot={slot} state={state} />
          </span>
        )}
        {line && <span className={styles['line']}>{line}</span>}
      </span>
    </li>
  );
}
