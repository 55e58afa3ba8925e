import type { SessionState, TimetableRow } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import { classes } from '../../../ui/classes.ts';
import { useDrag } from '../use-drag.ts';
import { useHeights } from '../use-heights.ts';
import { isMovable } from './places.ts';
import { layOut } from './scale.ts';
import styles from './slot-list.module.css';
import { SlotRow } from './slot-row.tsx';
import { SpineToScale } from './spine-to-scale.tsx';

/** The shortest row: one line and its stepper. */
const LEAST_PX = 35;

type Props = {
  state: SessionState;
  rows: TimetableRow[];
  chosenId: string | null;
  onChoose(slotId: string): void;
  onDrop(slotId: string, index: number): void;
};

/** The part that begins with a row; null when the row goes on in the same one, or stands in none. */
function partAt(state: SessionState, rows: TimetableRow[], index: number) {
  const partId = rows[index]?.slot.partId ?? null;
  if (partId === null || rows.slice(0, index).some(({ slot }) => slot.partId === partId)) return null;
  const number = state.parts.findIndex((part) => part.id === partId) + 1;
  const part = state.parts[number - 1];
  return part ? { number, title: part.title } : null;
}

/** The programme, to scale: the ruler and bars at the left, a row of text for each slot beside them. */
export function SlotList({ state, rows, chosenId, onChoose, onDrop }: Props) {
  const { t } = useTranslation('programme');
  const times = useTimes();
  const { heightOf, measure } = useHeights();
  const drag = useDrag(onDrop);
  const { laid, height } = layOut(rows.map(({ slot }) => ({ minutes: slot.minutes, height: Math.max(LEAST_PX, heightOf(slot.id)) })));
  const minutes = rows.reduce((sum, { slot }) => sum + slot.minutes, 0);
  const dropTop = drag.dragged && (laid[drag.dragged.index]?.rowTop ?? height);
  return (
    <div className={styles['pane']}>
      <div className={styles['heads']} aria-hidden="true">
        <span>{times.city(state.details.zone)}</span>
        <span>{t('head.slot')}</span>
        <span>{t('head.speaker')}</span>
        <span>{t('head.minutes')}</span>
      </div>
      <div className={styles['scale']}>
        <SpineToScale startsAt={state.startsAt} minutes={minutes} zone={state.details.zone} rows={rows} laid={laid} />
        <ol
          className={classes(styles['rows'], drag.dragged && styles['dragging'])}
          style={{ height: height + 1 }}
          aria-label={t('head.programme')}
          {...drag.list}
        >
          {rows.map((row, index) => (
            <SlotRow
              key={row.slot.id}
              row={row}
              place={laid[index]}
              chosen={row.slot.id === chosenId}
              part={partAt(state, rows, index)}
              movable={isMovable(state, row.slot.id)}
              onChoose={() => onChoose(row.slot.id)}
              handle={drag.handle(row.slot.id, index)}
              content={measure(row.slot.id)}
            />
          ))}
          {dropTop !== null && <li className={styles['drop']} style={{ top: dropTop }} aria-hidden="true" />}
        </ol>
      </div>
    </div>
  );
}
