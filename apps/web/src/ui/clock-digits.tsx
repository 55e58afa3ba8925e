import { formatClock } from '@plenary/i18n';
import { classes } from './classes.ts';
import styles from './clock-digits.module.css';

type Props = {
  /** ms; negative once the time is over */
  left: number;
  tone: 'on-time' | 'closing' | 'over';
  /** `row` 28 px, `small` as its line, `speaker` 148 px (88 on a phone) */
  size?: 'small' | 'row' | 'speaker';
  /** colours on-time and closing too, as the speaker's clock does */
  coloured?: boolean;
};

/** A clock's digits. They jump by the second, and they are not spoken: a progress bar beside them is. */
export const ClockDigits = ({ left, tone, size = 'row', coloured = false }: Props) => (
  <span className={classes(styles['digits'], styles[size], (coloured || tone === 'over') && styles[tone])} aria-hidden="true">
    {formatClock(left)}
  </span>
);
