import { useTranslation } from 'react-i18next';
import { useLive } from '../../../realtime/use-live.ts';
import type { Stage } from '../use-stage.ts';
import styles from './speaking.module.css';
import { Tile } from './tile.tsx';

/** One's own picture as the others have it, and whether one is heard. */
export function OwnPicture({ stage, bare = false }: { stage: Stage /** without name and words, on a phone */; bare?: boolean }) {
  const { t } = useTranslation('stage');
  const { me } = useLive();
  const mine = stage.people.find((present) => present.mine) ?? {
    id: me.id,
    mine: true,
    camera: null,
    screen: null,
    microphone: 'none' as const,
    speaking: false,
    link: 'good' as const,
  };
  return (
    <div className={styles['own']}>
      <Tile of={{ present: mine, person: me }} bare={bare} />
      <p className={bare ? 'unseen' : styles['heard']} role="status">
        {stage.status !== 'live' ? t('speaker.notThere') : stage.sends.microphone ? t('speaker.heard') : t('speaker.notHeard')}
      </p>
    </div>
  );
}
