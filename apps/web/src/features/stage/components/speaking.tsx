import { clock } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { PHONE, useMedia } from '../../../lib/use-media.ts';
import { useLive, useNow } from '../../../realtime/use-live.ts';
import { LiveMark } from '../../../ui/live-mark.tsx';
import { SpineLaid } from '../../../ui/spine/spine-laid.tsx';
import type { Stage } from '../use-stage.ts';
import { AwayBanner } from './away-banner.tsx';
import { NextQuestion } from './next-question.tsx';
import { OthersOnStage } from './others-on-stage.tsx';
import { OwnPicture } from './own-picture.tsx';
import { PutQuestion } from './put-question.tsx';
import { SpeakerClock } from './speaker-clock.tsx';
import styles from './speaking.module.css';
import { StageControls } from './stage-controls.tsx';
import { StartSound } from './start-sound.tsx';
import { TwoClocks } from './two-clocks.tsx';

/** While one's slot runs: how much time is left, what is being asked, and one's own picture. */
export function Speaking({ stage }: { stage: Stage }) {
  const { t } = useTranslation('stage');
  const { state } = useLive();
  const now = useNow();
  const phone = useMedia(PHONE);
  const running = clock(state, now);
  return (
    <div className={`stage ${styles['speaking']}`}>
      <AwayBanner stage={stage} />
      <section className={styles['words']}>
        {phone && (
          <p className={styles['head']}>
            <LiveMark>{t('speaker.youNow')}</LiveMark>
            <TwoClocks />
          </p>
        )}
        {running && (
          <div className={styles['time']}>
            <SpeakerClock clock={running} />
            {phone && <OwnPicture stage={stage} bare />}
          </div>
        )}
        {phone && <SpineLaid state={state} now={now} />}
        <PutQuestion now={now} />
        <NextQuestion />
      </section>
      {!phone && (
        <aside className={styles['side']}>
          <OwnPicture stage={stage} />
          <OthersOnStage stage={stage} />
        </aside>
      )}
      <footer className={styles['bar']}>
        {stage.soundBlocked && <StartSound start={stage.startSound} />}
        <StageControls stage={stage} />
      </footer>
    </div>
  );
}
