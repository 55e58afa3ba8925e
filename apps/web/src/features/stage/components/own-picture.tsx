import { useTranslation } from 'react-i18next';
import { useLive } from '../../../realtime/use-live.ts';
import type { Stage } from '../use-stage.ts';
import { Tile } from './tile.tsx';
import styles from './speaking.module.css';

/** One's own picture as the others have it, and whether one is heard. */
export function OwnPicture({ stage }: { stage: Stage }) {
  const { t } = useTranslation('stage');
  const { me } = useLive();
  const mine = stage.people.find((present) => present.mine) ?? { id: me.id, mine: true, camera: null, screen: null, microphone: 'none' as const, speaking: false, link: 'good' as const };
  return (
    <div className={styles['own']}>
      <Tile of={{ present: mine, person: me }} />
      <p className={styles['heard']} role="status">
        {stage.status !== 'live' ? t('speaker.notThere') : stage.sends.microphone ? t('speaker.heard') : t('speaker.notHeard')}
      </p>
    </div>
  );
}
