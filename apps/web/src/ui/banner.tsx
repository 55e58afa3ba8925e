import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { classes } from './classes.ts';

type Props = {
  /** `quiet`: it passes by itself; `amber`: will matter; `red`: missing now */
  kind: 'quiet' | 'amber' | 'red';
  icon?: ReactNode;
  children: ReactNode;
  acts?: ReactNode;
  /** more below the line, such as a list */
  below?: ReactNode;
};

/** A strip across a pane that says what is the matter. Spoken when it comes, without taking the focus. */
export const Banner = ({ kind, icon, children, acts, below }: Props) => (
  <div className={classes(styles['banner'], styles[kind])} role="status">
    <div className={styles['line']}>
      {icon}
      <div className={styles['words']}>{children}</div>
      {acts}
    </div>
    {below}
  </div>
);
