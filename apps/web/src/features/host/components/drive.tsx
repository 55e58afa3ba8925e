import type { Slot } from '@plenary/contracts';
import { IconArrowRight, IconClockPlus, IconDoorEnter, IconPlayerPause, IconPlayerPlay, IconPlayerSkipForward, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { sessionHours } from '../../../lib/session-hours.ts';
import { useTimes } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Gap } from '../../../ui/gap.tsx';
import { SlotTitle } from '../../../ui/spine/names.tsx';
import type { Drive as Driving } from '../use-drive.ts';
import styles from './drive.module.css';
import { Refusal } from './refusal.tsx';

type Props = { drive: Driving; onEnd(): void };

/** What a host does with the running slot. */
export function DriveTools({ drive, onEnd }: Props) {
  const { t } = useTranslation('host');
  return (
    <div className={styles['tools']}>
      {drive.next ? (
        <Button kind="main" size="large" wide icon={<IconArrowRight />} keyHint="N" className={styles['next']} onClick={() => void drive.advance()}>
          <span className={styles['nextWords']}>
            {t('drive.next')}
            <Gap />
            <Name slot={drive.next} />
          </span>
        </Button>
      ) : (
        <Button kind="main" size="large" wide icon={<IconPlayerStop />} className={styles['next']} onClick={onEnd}>
          <span className={styles['nextWords']}>{t('drive.end')}</span>
        </Button>
      )}
      <div className={styles['row']}>
        <Button icon={<IconClockPlus />} keyHint="E" title={t('drive.extend')} onClick={() => void drive.extend(5)}>
          {t('drive.plusFive')}
        </Button>
        <Button icon={drive.paused ? <IconPlayerPlay /> : <IconPlayerPause />} keyHint="P" onClick={() => void drive.pauseOrGoOn()}>
          {drive.paused ? t('drive.goOn') : t('drive.pause')}
        </Button>
        {drive.next && (
          <Button icon={<IconPlayerSkipForward />} keyHint="K" title={t('drive.skipNext')} onClick={() => void drive.skipNext()}>
            {t('drive.skip')}
          </Button>
        )}
      </div>
      <Refusal failure={drive.failure} />
    </div>
  );
}

const Name = ({ slot }: { slot: Slot }) => {
  const { details } = useLive().state;
  return <SlotTitle slot={slot} original={details.languages[0] ?? 'en'} />;
};

/** Before the first slot: one act at a time, in the order in which they come. */
export function DriveBefore({ drive }: { drive: Driving }) {
  const { t } = useTranslation(['host', 'common']);
  const { locale } = useLocale();
  const times = useTimes();
  const { state } = useLive();
  if (state.phase !== 'draft' && state.phase !== 'scheduled') return null;
  const { doorsOpenedAt, startsAt, details } = state;
  const { zone } = details;
  const when = { date: times.date(startsAt, 'full', zone), hours: sessionHours(state, locale), city: times.city(zone) };
  const text = state.phase === 'draft' ? t('before.draft') : doorsOpenedAt === null ? t('before.closed') : t('before.open');
  return (
    <div className={styles['before']}>
      <p className={styles['when']}>{t('common:time.when', when)}</p>
      <p>{text}</p>
      {state.phase === 'draft' && (
        <a className={buttonClass({ kind: 'main', size: 'large', wide: true })} href={`/s/${details.slug}/programme`}>
          {t('before.toProgramme')}
        </a>
      )}
      {state.phase === 'scheduled' && doorsOpenedAt === null && (
        <Button kind="main" size="large" wide icon={<IconDoorEnter />} keyHint="N" className={styles['next']} onClick={() => void drive.openDoors()}>
          <span className={styles['nextWords']}>{t('before.openDoors')}</span>
        </Button>
      )}
      {state.phase === 'scheduled' && doorsOpenedAt !== null && (
        <>
          <Button kind="main" size="large" wide icon={<IconPlayerPlay />} keyHint="N" className={styles['next']} onClick={() => void drive.start()}>
            <span className={styles['nextWords']}>
              {t('before.start')} {drive.next && <Name slot={drive.next} />}
            </span>
          </Button>
          {drive.next && (
            <Button icon={<IconPlayerSkipForward />} keyHint="K" title={t('drive.skipNext')} onClick={() => void drive.skipNext()}>
              {t('drive.skip')}
            </Button>
          )}
        </>
      )}
      <Refusal failure={drive.failure} />
    </div>
  );
}
