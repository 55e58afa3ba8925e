import { useTranslation } from 'react-i18next';
import { MovingPicture } from '../../../media/moving-picture.tsx';
import { useLive } from '../../../realtime/use-live.ts';
import type { Stage } from '../use-stage.ts';
import { stagePeople } from './people.ts';
import styles from './speaking.module.css';
import { Tile } from './tile.tsx';

/** Beside one's own picture: the shared screen as the audience has it, and who else is on stage. */
export function OthersOnStage({ stage }: { stage: Stage }) {
  const { t } = useTranslation('stage');
  const { state } = useLive();
  const people = stagePeople(state, stage.people);
  const screen = people.find(({ present }) => present.screen !== null)?.present.screen;
  const others = people.filter(({ present }) => !present.mine);
  return (
    <>
      {screen && (
        <figure>
          <MovingPicture of={screen} className={styles['screen']} />
          <figcaption className={styles['under']}>{t('speaker.screen')}</figcaption>
        </figure>
      )}
      {others.length > 0 && (
        <ul className={styles['others']} aria-label={t('speaker.others')}>
          {others.map((one) => (
            <li key={one.person.id}>
              <Tile of={one} small />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
