import styles from './tile.module.css';

/** The sign beside a name that says: this one is speaking. A word for those who listen stands next to it. */
export const SoundWave = () => (
  <svg className={styles['sign']} viewBox="0 0 16 16" aria-hidden="true" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
    <path d="M2 7v2M5.5 4.5v7M9 2v12M12.5 5.5v5" />
  </svg>
);
