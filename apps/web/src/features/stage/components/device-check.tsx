import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeviceKind, rememberDevice } from '../../../media/device-choice.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { useLevel } from '../use-level.ts';
import { usePreview } from '../use-preview.ts';
import { useStage } from '../use-stage.ts';
import { CheckRow } from './check-row.tsx';
import styles from './device-check.module.css';
import { DeviceSelect } from './device-menu.tsx';
import { LineRow } from './line-row.tsx';
import { LoudspeakerRow } from './loudspeaker-row.tsx';
import { OwnPreview } from './own-preview.tsx';
import { Refused } from './refused.tsx';
import { WhenAmIOn } from './when-am-i-on.tsx';

type Props = { /** the person has seen themselves and comes in */ onEnter(): void };

/** Before a speaker comes in: their own picture, whether they are heard and hear, and one main act. Nobody else sees or hears any of it. */
export function DeviceCheck({ onEnter }: Props) {
  const { t } = useTranslation('stage');
  const { slug } = useLive();
  const stage = useStage();
  const [on, setOn] = useState({ camera: true, microphone: true });
  const { camera, microphone } = usePreview(on);
  const meter = useRef<HTMLDivElement>(null);
  const paint = useRef((level: number) => meter.current?.style.setProperty('--level', String(level)));
  const loudness = useLevel(microphone.track, paint.current);
  const again = () => {
    camera.again();
    microphone.again();
  };
  const choosing = (tryIt: () => void) => async (kind: DeviceKind, id: string) => {
    rememberDevice(kind, id);
    tryIt();
    return true;
  };
  const enter = () => {
    stage.want('camera', on.camera && camera.why === null);
    stage.want('microphone', on.microphone && microphone.why === null);
    onEnter();
  };
  const why = microphone.why ?? camera.why;
  if (why === 'refused' || why === 'insecure')
    return <Refused why={why} camera={camera.why !== null} microphone={microphone.why !== null} again={again} enter={enter} />;
  const sound = microphone.why
    ? t(`trouble.${microphone.why}`, { device: t('trouble.device.microphone') })
    : t(`check.microphone.${on.microphone ? loudness : 'off'}`);
  const picture = camera.why
    ? t(`trouble.${camera.why}`, { device: t('trouble.device.camera') })
    : t(`check.camera.${!on.camera ? 'off' : camera.track ? 'good' : 'asking'}`);
  return (
    <div className={styles['check']}>
      <WhenAmIOn />
      <OwnPreview track={camera.track} meter={meter} on={on} setOn={setOn} />
      <ul className={styles['rows']}>
        <CheckRow state={camera.why ? 'bad' : camera.track ? 'good' : 'open'} name={t('check.camera.name')} words={picture}>
          <DeviceSelect kind="videoinput" quiet choose={choosing(camera.again)} key={`camera ${camera.track?.id}`} />
        </CheckRow>
        <CheckRow
          state={microphone.why ? 'bad' : loudness === 'silent' || loudness === 'asleep' || !on.microphone ? 'open' : 'good'}
          name={t('check.microphone.name')}
          words={sound}
        >
          <DeviceSelect kind="audioinput" quiet choose={choosing(microphone.again)} key={`microphone ${microphone.track?.id}`} />
        </CheckRow>
        <LoudspeakerRow />
        <LineRow slug={slug} stage={stage.status} />
      </ul>
      <footer className={styles['acts']}>
        <Button kind="main" size="act" onClick={enter}>
          {t('check.enter')}
        </Button>
        <p className={styles['promise']}>{stage.onStage ? t('check.atOnce') : t('check.promise')}</p>
      </footer>
    </div>
  );
}
