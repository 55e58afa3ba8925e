import { IconMicrophone, IconMicrophoneOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../../realtime/use-live.ts';
import { IconButton } from '../../../ui/button.tsx';
import styles from './device-check.module.css';
import { initials } from './people.ts';

type On = { camera: boolean; microphone: boolean };
type Props = {
  track: MediaStreamTrack | null /** draws the level that it is told in `--level` */;
  meter: RefObject<HTMLDivElement | null>;
  on: On;
  setOn(on: On): void;
};

/** One's own picture as in a mirror, with the level of one's voice. */
export function OwnPreview({ track, meter, on, setOn }: Props) {
  const { t } = useTranslation('stage');
  const { me } = useLive();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = track ? new MediaStream([track]) : null;
  }, [track]);
  return (
    <div className={`stage ${styles['preview']}`}>
      {track ? (
        <video ref={video} className={styles['mirror']} muted playsInline autoPlay aria-label={t('check.mirror')} />
      ) : (
        <span className={styles['initials']} aria-hidden="true">
          {initials(me.name)}
        </span>
      )}
      <div className={styles['strip']}>
        <IconButton
          kind="plain"
          size="large"
          label={t('check.toggle.microphone')}
          aria-pressed={on.microphone}
          onClick={() => setOn({ ...on, microphone: !on.microphone })}
        >
          {on.microphone ? <IconMicrophone /> : <IconMicrophoneOff />}
        </IconButton>
        <IconButton kind="plain" size="large" label={t('check.toggle.camera')} aria-pressed={on.camera} onClick={() => setOn({ ...on, camera: !on.camera })}>
          {on.camera ? <IconVideo /> : <IconVideoOff />}
        </IconButton>
        <div ref={meter} className={styles['meter']} aria-hidden="true" />
        <span className={styles['only']}>{t('check.only')}</span>
      </div>
    </div>
  );
}
