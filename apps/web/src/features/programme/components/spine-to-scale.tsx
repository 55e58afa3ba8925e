import type { TimetableRow } from '@plenary/domain';
import { useTimes } from '../../../lib/time.ts';
import { classes } from '../../../ui/classes.ts';
import { localMinutes } from './hours.ts';
import { type Laid, ticks } from './scale.ts';
import styles from './spine-to-scale.module.css';

type Props = { startsAt: number; minutes: number; zone: string; rows: TimetableRow[]; laid: Laid[] };

/** The ruler and the slots' bars, to scale. What they say is said by the rows too, so nothing here is spoken. */
export function SpineToScale({ startsAt, minutes, zone, rows, laid }: Props) {
  const times = useTimes();
  return (
    <div className={styles['spine']} aria-hidden="true">
      {ticks(startsAt, minutes, localMinutes(startsAt, zone) % 60).map(({ at, top }) => (
        <span key={at} className={classes(styles['tick'], 'digits', localMinutes(at, zone) % 30 === 0 && styles['half'])} style={{ top }}>
          {times.bare(at, zone)}
        </span>
      ))}
      {rows.map(({ slot, run }, index) => {
        const place = laid[index];
        return (
          place && (
            <span
              key={slot.id}
              className={classes(styles['bar'], styles[slot.kind === 'break' ? 'break' : slot.kind === 'talk' ? 'talk' : 'other'], styles[run.state])}
              style={{ top: place.barTop + 1, height: Math.max(3, place.barHeight - 2) }}
            />
          )
        );
      })}
    </div>
  );
}
