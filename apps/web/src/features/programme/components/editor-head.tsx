import type { Ack, Failure } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { sessionHours } from '../../../lib/session-hours.ts';
import { useTimes } from '../../../lib/time.ts';
import { useUnsavedCount } from '../../../lib/unsaved.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { PHONE, useMedia } from '../../../lib/use-media.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { LiveMark } from '../../../ui/live-mark.tsx';
import { Preferences } from '../../../ui/preferences.tsx';
import { Said } from '../../../ui/said.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import type { Programme } from '../use-programme.ts';
import styles from './editor-head.module.css';

type Props = { programme: Programme /** why the last act was refused */; failure: Failure | null; tell(ack: Ack): boolean };

/** Whose programme this is, when, whether everything is saved, and the one act that a draft waits for. */
export function EditorHead({ programme, failure, tell }: Props) {
  const { t } = useTranslation(['programme', 'common']);
  const { locale } = useLocale();
  const times = useTimes();
  const say = useFailure();
  const { details, phase, startsAt } = programme.state;
  const phone = useMedia(PHONE);
  const toConsole = (
    <a className={buttonClass({})} href={`/s/${details.slug}/host`}>
      {t('head.console')}
    </a>
  );
  const announce = async () => tell(await programme.announce());
  const when = t('common:time.when', {
    date: times.date(startsAt, phone ? 'short' : 'full', details.zone),
    hours: sessionHours(programme.state, locale),
    city: times.city(details.zone),
  });
  return (
    <>
      <TopBar
        title={
          <span className={styles['title']}>
            <Said of={details.title} original={details.languages[0] ?? 'en'} />
            <span className={styles['when']}>{phone ? when : t('head.when', { when })}</span>
          </span>
        }
        end={
          <>
            {!phone && <Saved />}
            {phase === 'live' ? <LiveMark>{t('common:phases.live')}</LiveMark> : <span className={styles['phase']}>{t(`common:phases.${phase}`)}</span>}
            {!phone && toConsole}
            {phase === 'draft' && (
              <Button kind="main" onClick={() => void announce()}>
                {t('head.announce')}
              </Button>
            )}
            <Preferences venue={details.zone} small>
              {phone && toConsole}
            </Preferences>
          </>
        }
      />
      {failure && (
        <p role="alert" className={styles['refused']}>
          {say(failure)}
        </p>
      )}
      {phone && (
        <p className={styles['below']}>
          <Saved />
        </p>
      )}
    </>
  );
}

/** Whether what was changed here is the session's already. */
function Saved() {
  const { t } = useTranslation('programme');
  const { waiting, status } = useLive();
  const [typed, refused] = [useUnsavedCount('typed'), useUnsavedCount('refused')];
  const words = () => {
    if (refused > 0) return t('saved.refused', { count: refused });
    if (waiting.length > 0 && status !== 'live') return t('saved.waiting', { count: waiting.length });
    return waiting.length > 0 || typed > 0 ? t('saved.now') : t('saved.all');
  };
  return (
    <span className={styles['saved']} role="status">
      {words()}
    </span>
  );
}
