import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StageView } from '../../../media/stage-types.ts';
import styles from './stage-controls.module.css';

/** Why a device gives nothing, and what to do about it. */
export function DeviceTroubleLine({ trouble }: { trouble: StageView['trouble'] }) {
  const { t } = useTranslation('stage');
  if (!trouble) return null;
  const device = t(`trouble.device.${trouble.what}`);
  return (
    <p className={styles['trouble']} role="alert">
      <IconAlertTriangle aria-hidden="true" />
      {t(`trouble.${trouble.why}`, { device })}
    </p>
  );
}
