import styles from './report-screen.module.css';

/** A figure drawn beside its number. `share`: of the whole, 0 to 1. */
export const ReportBar = ({ share }: { share: number }) => (
  <span className={styles['track']} aria-hidden="true">
    <span className={styles['bar']} style={{ inlineSize: `${share * 100}%` }} />
  </span>
);
