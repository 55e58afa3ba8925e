import { IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import styles from './device-check.module.css';

type Props = { why: 'refused' | 'insecure'; camera: boolean; microphone: boolean; again(): void; enter(): void };

/** The browser gives no camera or microphone: what happened, what to do, and the way in without. */
export function Refused({ why, camera, microphone, again, enter }: Props) {
  const { t } = useTranslation('stage');
  const device = camera && microphone ? 'both' : camera ? 'camera' : 'microphone';
  return (
    <EmptyState
      icon={<IconVideoOff aria-hidden="true" />}
      title={t(`refused.title.${device}`)}
      acts={
        <>
          {why === 'refused' && (
            <Button kind="main" size="large" onClick={again}>
              {t('refused.again')}
            </Button>
          )}
          <Button size="large" onClick={enter}>
            {t(camera && !microphone ? 'refused.soundOnly' : 'refused.without')}
          </Button>
        </>
      }
    >
      {why === 'insecure' ? (
        <p>{t('refused.insecure')}</p>
      ) : (
        <ol className={styles['steps']}>
          <li>{t('refused.steps.first')}</li>
          <li>{t('refused.steps.second')}</li>
          <li>{t('refused.steps.third')}</li>
        </ol>
      )}
    </EmptyState>
  );
}
