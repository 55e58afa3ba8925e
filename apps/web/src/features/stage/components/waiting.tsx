import styles from './speaker-screen.module.css';
import StageView from './stage-view.tsx';
import { WhenAmIOn } from './when-am-i-on.tsx';

/** In the room, not on stage: when it is one's turn, and what the others see meanwhile. */
export const Waiting = () => (
  <div className={styles['waiting']}>
    <WhenAmIOn />
    <StageView />
  </div>
);
