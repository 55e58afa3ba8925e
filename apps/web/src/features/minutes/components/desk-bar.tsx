import { isOver, type SessionState } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import type { MinutesDoc } from '../../../minutes/minutes-doc.ts';
import { Button } from '../../../ui/button.tsx';
import { LiveMark } from '../../../ui/live-mark.tsx';
import { Said } from '../../../ui/said.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import styles from './desk-bar.module.css';
import { SaveState } from './save-state.tsx';

type Props = { minutes: MinutesDoc; state: SessionState; now: number; writing: number; onPublish(): void };

/** The strip above the minutes: their state, whether all is stored, and the way to the public. */
export function DeskBar({ minutes, state, now, writing, onPublish }: Props) {
  const { t } = useTranslation('minutes');
  const times = useTimes();
  const { details, published, phase } = state;
  const version = published.at(-1)?.version;
  const ended = isOver(state) && phase !== 'cancelled';
  return (
    <TopBar
      title={<Said of={details.title} original={details.languages[0] ?? 'en'} />}
      end={
        <>
          <SaveState minutes={minutes} zone={details.zone} />
          {writing > 0 && <span className={`digits ${styles['writing']}`}>{t('writing', { count: writing })}</span>}
          {ended && (
            <Button size="dense" onClick={onPublish}>
              {t('publish.open')}
            </Button>
          )}
          <span className={`digits ${styles['clock']}`}>
            <b>{times.seconds(now, details.zone)}</b> {times.city(details.zone)}
          </span>
        </>
      }
    >
      <span className={styles['state']}>{version === undefined ? t('draft') : <a href={`/p/${details.slug}`}>{t('version', { version })}</a>}</span>
      {phase === 'live' && <LiveMark>{t('live')}</LiveMark>}
    </TopBar>
  );
}
