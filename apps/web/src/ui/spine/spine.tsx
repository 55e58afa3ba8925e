import { clock, type SessionState } from '@plenary/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../lib/time.ts';
import { CurrentRow } from './current-row.tsx';
import { PartRow } from './part-row.tsx';
import { minutesLate, spineRows } from './rows.ts';
import { SlotRowItem } from './slot-row.tsx';
import styles from './spine.module.css';

export type SpineProps = {
  state: SessionState;
  /** ms since 1970 by the server's clock */
  now: number;
  /** the column's name; “Running order” unless it is something else here */
  heading?: string;
  /** the zone of its times; the viewer's unless it is the venue's here */
  zone?: string;
  /** a large clock of the current slot stands beside the spine */
  withoutClock?: boolean;
  /** cut the titles of what is to come (dense panes) */
  dense?: boolean;
  /** my own slots, or where I am */
  marked?: readonly string[];
  /** the line that a role adds under a slot */
  line?(slotId: string): ReactNode;
  /** where a slot's title leads, if anywhere */
  href?(slotId: string): string;
  /** the role's own tools, inside the current slot */
  tools?: ReactNode;
  /** under the rows; else it says by how much the session is late */
  foot?: ReactNode;
};

/** The running order as the spine of a screen: what has happened is ink, what is to come is pencil. */
export function Spine({ state, now, heading, zone, withoutClock = false, dense = false, marked = [], line, href, tools, foot }: SpineProps) {
  const { t } = useTranslation('ui');
  const times = useTimes();
  const shown = zone ?? times.zone;
  const running = clock(state, now);
  const late = minutesLate(state, now);
  const original = state.details.languages[0] ?? 'en';
  const title = heading ?? t('spine.heading');
  return (
    <nav className={styles['spine']} aria-label={title}>
      <header className={styles['head']}>
        <span>{title}</span>
        <span>{times.head(now, shown)}</span>
      </header>
      <ol className={styles['rows']}>
        {spineRows(state, now).map((row) => {
          if (row.kind === 'part') return <PartRow key={row.part.id} row={row} original={original} />;
          const { id } = row.slot;
          const same = { state, zone: shown, marked: marked.includes(id), line: line?.(id), href: href?.(id) };
          if (row.state === 'current' && running) {
            return (
              <CurrentRow key={id} row={row} clock={running} withoutClock={withoutClock} {...same}>
                {tools}
              </CurrentRow>
            );
          }
          return <SlotRowItem key={id} row={row} dense={dense} {...same} />;
        })}
      </ol>
      {foot}
      {foot === undefined && late !== 0 && <p className={styles['foot']}>{late > 0 ? t('spine.late', { count: late }) : t('spine.early', { count: -late })}</p>}
    </nav>
  );
}
