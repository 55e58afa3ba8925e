import { IconMicrophone, IconMicrophoneOff, IconScreenShare, IconScreenShareOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../../lib/use-keys.ts';
import type { Send } from '../../../media/stage-types.ts';
import { Button } from '../../../ui/button.tsx';
import type { Stage } from '../use-stage.ts';
import { DeviceMenu } from './device-menu.tsx';
import { DeviceTroubleLine } from './device-trouble-line.tsx';
import styles from './stage-controls.module.css';

const SIGNS: Record<Send, [on: ReactNode, off: ReactNode]> = {
  microphone: [<IconMicrophone key="on" />, <IconMicrophoneOff key="off" />],
  camera: [<IconVideo key="on" />, <IconVideoOff key="off" />],
  screen: [<IconScreenShareOff key="on" />, <IconScreenShare key="off" />],
};

/**
 * One switch. Its word says what it is and how it stands. Microphone and camera can be switched off at any moment: while the stage is being
 * found again they may still be heard and seen.
 */
function Switch({ what, stage, keyHint }: { what: Send; stage: Stage; keyHint?: string }) {
  const { t } = useTranslation('stage');
  const on = stage.isOn(what);
  return (
    <Button
      size="large"
      disabled={what === 'screen' && stage.status !== 'live'}
      icon={SIGNS[what][on ? 0 : 1]}
      aria-pressed={on}
      onClick={() => stage.toggle(what)}
      {...(keyHint && { keyHint })}
    >
      {t(`controls.${what}.${on ? 'on' : 'off'}`)}
    </Button>
  );
}

/** For everyone who may send something now: microphone, camera, screen, and which devices. Keys M and V. */
export function StageControls({ stage, children }: { stage: Stage; children?: ReactNode }) {
  const { t } = useTranslation('stage');
  useKeys({
    m: () => stage.may('microphone') && stage.toggle('microphone'),
    v: () => stage.may('camera') && stage.toggle('camera'),
  });
  return (
    <div className={styles['bar']}>
      <DeviceTroubleLine trouble={stage.trouble} />
      <fieldset className={styles['switches']} aria-label={t('controls.label')}>
        {stage.may('microphone') && <Switch what="microphone" stage={stage} keyHint="M" />}
        {stage.may('camera') && <Switch what="camera" stage={stage} keyHint="V" />}
        {stage.may('screen') && 'getDisplayMedia' in (navigator.mediaDevices ?? {}) && <Switch what="screen" stage={stage} />}
        <DeviceMenu choose={stage.choose} />
        {children}
      </fieldset>
    </div>
  );
}
