import { timetable } from '@plenary/domain';
import { formatNumber } from '@plenary/i18n';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useTimes } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { LiveMark } from '../../../ui/live-mark.tsx';
import { Preferences } from '../../../ui/preferences.tsx';
import { Said } from '../../../ui/said.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import styles from './host-head.module.css';

/** Which session, where it stands, how many are here, and the time at the venue. */
export function HostHead({ now }: { now: number }) {
  const { t } = useTranslation(['host', 'common']);
  const { locale } = useLocale();
  const times = useTimes();
  const { state, here } = useLive();
  const { details, phase } = state;
  const rows = timetable(state, now);
  const talk = rows.find((row) => row.slot.id === state.currentSlotId)?.number;
  return (
    <TopBar
      title={
        <span className={styles['title']}>
          <Said of={details.title} original={details.languages[0] ?? 'en'} />
        </span>
      }
      end={
        <>
          {here > 0 && <span className={styles['here']}>{t('head.here', { count: here, people: formatNumber(here, locale) })}</span>}
          <a className={`${buttonClass({ kind: 'quiet' })} ${styles['link']}`} href={`/s/${details.slug}/questions`}>
            {t('head.questions')}
          </a>
          <a className={`${buttonClass({ kind: 'quiet' })} ${styles['link']}`} href={`/s/${details.slug}/programme`}>
            {t('head.programme')}
          </a>
          <a className={`${buttonClass({ kind: 'quiet' })} ${styles['link']}`} href={`/s/${details.slug}/minutes`}>
            {t('head.minutes')}
          </a>
          <span className={styles['clock']}>
            <span className="digits">{times.seconds(now, details.zone)}</span> <span>{times.city(details.zone)}</span>
          </span>
          <Preferences venue={details.zone} small />
        </>
      }
    >
      {talk && <span className={styles['talk']}>{t('head.talk', { number: talk, of: rows.filter((row) => row.number !== null).length })}</span>}
      {phase === 'live' ? <LiveMark>{t('common:phases.live')}</LiveMark> : <span className={styles['talk']}>{t(`common:phases.${phase}`)}</span>}
    </TopBar>
  );
}
