import { useTranslation } from 'react-i18next';
import { KeyBar } from '../../../ui/key-bar.tsx';

/** The keys of the console, along its foot. */
export function HostKeys() {
  const { t } = useTranslation('host');
  return (
    <KeyBar
      keys={[
        { keys: ['N'], does: t('keys.next') },
        { keys: ['E'], does: t('drive.extend') },
        { keys: ['P'], does: t('keys.pause') },
        { keys: ['K'], does: t('drive.skipNext') },
        { keys: ['M'], does: t('keys.microphone') },
        { keys: ['V'], does: t('keys.camera') },
      ]}
    />
  );
}
