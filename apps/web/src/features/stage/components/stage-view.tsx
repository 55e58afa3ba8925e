import { useTranslation } from 'react-i18next';
import { PHONE, useMedia, useNarrow } from '../../../lib/use-media.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { classes } from '../../../ui/classes.ts';
import { useStage } from '../use-stage.ts';
import { AwayBanner } from './away-banner.tsx';
import { LiveQuestion } from './live-question.tsx';
import { MainPicture } from './main-picture.tsx';
import { largePicture, stagePeople } from './people.ts';
import { StageControls } from './stage-controls.tsx';
import styles from './stage-view.module.css';
import { StartSound } from './start-sound.tsx';
import { Tiles } from './tiles.tsx';

type Props = { /** a small stage inside another screen: as high as its picture, and without the question, which stands elsewhere there */ compact?: boolean };

/** The stage as everybody in the room sees it: a shared screen or the first camera large, the live question, the people. Dark in both schemes. */
export default function StageView({ compact = false }: Props) {
  const { t } = useTranslation('stage');
  const { state } = useLive();
  const stage = useStage();
  const phone = useMedia(PHONE);
  const narrow = useNarrow();
  const people = stagePeople(state, stage.people);
  const large = largePicture(people);
  // Whoever is large as a camera needs no tile; beside a shared screen everybody has one.
  const inLarge = large?.kind === 'camera' ? large.of : !large ? people[0] : undefined;
  const others = people.filter((one) => one !== inLarge);
  const beside = phone ? (others.find(({ present }) => present.speaking) ?? others[0]) : undefined;
  return (
    <section className={classes('stage', styles['stage'], compact && styles['compact'])} aria-label={t('label')}>
      <AwayBanner stage={stage} />
      <MainPicture stage={stage} large={large} alone={inLarge} beside={beside}>
        {stage.soundBlocked && stage.status === 'live' && people.length > 0 && <StartSound start={stage.startSound} />}
      </MainPicture>
      {!narrow && !compact && <LiveQuestion />}
      {!phone && others.length > 0 && <Tiles people={others} />}
      {stage.onStage && <StageControls stage={stage} />}
    </section>
  );
}
