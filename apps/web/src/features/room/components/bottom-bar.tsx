import { IconFileText, IconListDetails, IconMessageQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './bottom-bar.module.css';

export type RoomTab = 'questions' | 'programme' | 'materials';
const SIGNS = { questions: IconMessageQuestion, programme: IconListDetails, materials: IconFileText };
type Props = { tabs: RoomTab[]; current: RoomTab; onChoose(tab: RoomTab): void };

/** The phone's way between the lists under the stage. */
export function BottomBar({ tabs, current, onChoose }: Props) {
  const { t } = useTranslation('room');
  return (
    <nav className={styles['bar']} aria-label={t('views')}>
      {tabs.map((tab) => {
        const Sign = SIGNS[tab];
        return (
          <button key={tab} type="button" className={styles['tab']} onClick={() => onChoose(tab)} {...(tab === current && { 'aria-current': 'page' as const })}>
            <Sign aria-hidden="true" size={22} />
            {t(`tab.${tab}`)}
          </button>
        );
      })}
    </nav>
  );
}
