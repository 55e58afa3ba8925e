import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenDevice, type DeviceKind } from '../../../media/device-choice.ts';
import { Select } from '../../../ui/field.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { useDevices } from '../use-devices.ts';
import styles from './stage-controls.module.css';

const KINDS: readonly DeviceKind[] = ['audioinput', 'videoinput', 'audiooutput'];
type Choose = { /** false: it gives nothing, and was not taken */ choose(kind: DeviceKind, id: string): Promise<boolean> };

/** One kind of device: a chooser of what is plugged in. Nothing to choose, nothing shown. */
export function DeviceSelect({ kind, choose, quiet = false }: Choose & { kind: DeviceKind; quiet?: boolean }) {
  const { t } = useTranslation('stage');
  const { devices } = useDevices();
  const [chosen, setChosen] = useState(() => chosenDevice(kind));
  const options = devices[kind].map(({ id, name }, index) => ({ value: id, label: name || t('devices.unnamed', { n: index + 1 }) }));
  if (options.length === 0) return null;
  const take = async (id: string) => {
    setChosen(id);
    if (!(await choose(kind, id))) setChosen(chosen);
  };
  return (
    <Select
      label={t(`devices.${kind}`)}
      quiet={quiet}
      options={options}
      value={chosen ?? options[0]?.value}
      onChange={(event) => void take(event.target.value)}
    />
  );
}

/** Which microphone, camera and loudspeaker. */
export function DeviceMenu({ choose }: Choose) {
  const { t } = useTranslation('stage');
  const content = () => (
    <div className={styles['devices']}>
      {KINDS.map((kind) => (
        <DeviceSelect key={kind} kind={kind} choose={choose} />
      ))}
    </div>
  );
  return (
    <Menu kind="quiet" size="large" icon={<IconAdjustmentsHorizontal />} content={content}>
      {t('devices.menu')}
    </Menu>
  );
}
