import { IconMicrophoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { MovingPicture } from '../../../media/moving-picture.tsx';
import { classes } from '../../../ui/classes.ts';
import { Typed } from '../../../ui/said.tsx';
import { LinkMark } from './link-mark.tsx';
import { initials, notableRole, type OnStage } from './people.ts';
import { SoundWave } from './sound-wave.tsx';
import styles from './tile.module.css';

type Props = { of: OnStage; small?: boolean /** in a corner of a phone: the name is only for those who listen */; bare?: boolean };

/** Somebody on the stage: their picture or initials, name and role, and whether they speak, are muted, or have a poor line. */
export function Tile({ of: { present, person }, small = false, bare = false }: Props) {
  const { t } = useTranslation('stage');
  const { locale } = useLocale();
  const name = person.nameIn[locale] ?? person.name;
  const role = notableRole(person);
  return (
    <figure className={classes(styles['tile'], present.speaking && styles['speaking'], small && styles['small'])}>
      {present.camera ? (
        <MovingPicture of={present.camera} className={styles['picture']} mirrored={present.mine} />
      ) : (
        <span className={styles['initials']} aria-hidden="true">
          {initials(name)}
        </span>
      )}
      <figcaption className={bare ? 'unseen' : styles['caption']}>
        {present.speaking && <SoundWave />}
        {present.microphone !== 'on' && <IconMicrophoneOff className={styles['sign']} role="img" aria-label={t('tile.muted')} />}
        <span className={styles['name']}>
          <Typed text={name} />
          {role && <span className={styles['role']}> · {t(`tile.role.${role}`)}</span>}
          {present.mine && <span className={styles['role']}> · {t('tile.you')}</span>}
        </span>
        {present.speaking && <span className="unseen">{t('tile.speaking')}</span>}
        {!present.camera && <span className="unseen">{t('tile.noCamera')}</span>}
        {(present.link === 'poor' || present.link === 'lost') && <LinkMark link={present.link} />}
      </figcaption>
    </figure>
  );
}
