import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import styles from './end-button.module.css';

/** Ends the session before its last slot: always in sight under the spine, and on a phone far from what is pressed often. */
export function EndButton({ onEnd }: { onEnd(): void }) {
  const { t } = useTranslation('host');
  return (
    <div className={styles['end']}>
      <span>{t('end.early')}</span>
      <Button kind="danger" onClick={onEnd}>
        {t('drive.end')}
      </Button>
    </div>
  );
}
