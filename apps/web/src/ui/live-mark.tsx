import styles from './live-mark.module.css';

/** The one sign of *live*: a disc with its halo, and a word. It does not blink. */
export const LiveMark = ({ children }: { children: string }) => (
  <span className={styles['mark']}>
    <span className={styles['disc']} aria-hidden="true" />
    {children}
  </span>
);
