import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { MovingPicture } from '../../../media/moving-picture.tsx';
import type { Stage } from '../use-stage.ts';
import type { largePicture, OnStage } from './people.ts';
import { StageState } from './stage-state.tsx';
import styles from './stage-view.module.css';
import { Tile } from './tile.tsx';

type Props = {
  stage: Stage;
  large: ReturnType<typeof largePicture>;
  /** who stands large without a shared screen */
  alone: OnStage | undefined;
  /** who stands in the corner of a phone's picture */
  beside: OnStage | undefined;
  /** what stands over the picture, such as the press that starts the sound */
  children?: ReactNode;
};

/** The large place, always 16:9 and always there, so that nothing moves when somebody comes or goes. */
export function MainPicture({ stage, large, alone, beside, children }: Props) {
  const { t } = useTranslation('stage');
  const { locale } = useLocale();
  const sharer = large?.kind === 'screen' ? large.of.person : null;
  return (
    <div className={styles['place']}>
      <div className={styles['frame']} data-away={stage.status === 'reconnecting' || undefined}>
        {large?.kind === 'screen' && <MovingPicture of={large.picture} className={styles['screen']} />}
        {sharer && <p className="unseen">{t('screenOf', { name: sharer.nameIn[locale] ?? sharer.name })}</p>}
        {large?.kind !== 'screen' && alone && <Tile of={alone} />}
        {!large && !alone && <StageState stage={stage} />}
        {beside && (
          <div className={styles['corner']}>
            <Tile of={beside} small bare />
          </div>
        )}
        {children}
      </div>
    </div>
  );
}
