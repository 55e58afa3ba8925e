import { IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import styles from './stage-view.module.css';

/** Browsers play no sound on a page that nobody has touched; one press is enough. */
export function StartSound({ start }: { start(): void }) {
  const { t } = useTranslation('stage');
  return (
    <div className={styles['sound']} role="status">
      <Button kind="main" size="act" icon={<IconVolume />} onClick={start}>
        {t('sound.start')}
      </Button>
      <p>{t('sound.why')}</p>
    </div>
  );
}
