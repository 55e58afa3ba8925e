import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { scrollFocus } from '../../../lib/scroll-focus.ts';
import styles from './room-layout.module.css';

type Props = {
  bar: ReactNode;
  /** beside the stage; null on a phone, where it is laid down under it */
  spine: ReactNode;
  stage: ReactNode;
  /** between the stage and the list, on a phone */
  between: ReactNode;
  pane: ReactNode;
  /** what stays at the foot: the ask box, and on a phone the bar */
  foot: ReactNode;
};

/** Where things stand in the room: side by side on a desktop, one below the other on a phone. The stage is never scrolled away. */
export function RoomLayout({ bar, spine, stage, between, pane, foot }: Props) {
  const { t } = useTranslation('room');
  return (
    <div className={styles['room']}>
      <div className={styles['bar']}>{bar}</div>
      {spine && (
        <div ref={scrollFocus} className={styles['spine']}>
          {spine}
        </div>
      )}
      <main className={`stage ${styles['stage']}`}>{stage}</main>
      <aside className={styles['side']} aria-label={t('side')}>
        {between}
        {pane}
        {foot}
      </aside>
    </div>
  );
}
