import { langTag, text } from '@plenary/i18n';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useTimes } from '../../../lib/time.ts';
import { LiveMark } from '../../../ui/live-mark.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { SessionSummary } from '../api.ts';
import styles from './organisation.module.css';

/** Every session, newest first, with the ways into it that its state allows. */
export function SessionList({ sessions }: { sessions: SessionSummary[] }) {
  const { t } = useTranslation('organisation');
  const cancelled = sessions.filter(({ phase }) => phase === 'cancelled');
  const standing = sessions.filter(({ phase }) => phase !== 'cancelled');
  const list = (some: SessionSummary[]) => (
    <ul>
      {some.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </ul>
  );
  return (
    <>
      {standing.length === 0 ? <p className={styles['second']}>{t('sessions.none')}</p> : list(standing)}
      {cancelled.length > 0 && (
        <details>
          <summary className={styles['summary']}>{t('sessions.cancelled', { count: cancelled.length })}</summary>
          {list(cancelled)}
        </details>
      )}
    </>
  );
}

function SessionRow({ session }: { session: SessionSummary }) {
  const { t } = useTranslation(['organisation', 'common']);
  const { locale } = useLocale();
  const times = useTimes();
  const { slug, phase, startsAt, zone, title, languages } = session;
  const said = text(title, locale, languages[0] ?? 'en');
  const ways = [
    ...(phase === 'draft' || phase === 'cancelled' ? [] : [{ href: `/s/${slug}`, words: t('sessions.page') }]),
    { href: `/s/${slug}/programme`, words: t('sessions.programme') },
    ...(phase === 'draft' || phase === 'cancelled' ? [] : [{ href: `/s/${slug}/host`, words: t('sessions.console') }]),
    ...(phase === 'published' ? [{ href: `/p/${slug}`, words: t('sessions.proceedings') }] : []),
  ];
  return (
    <li className={styles['session']}>
      <p className={styles['when']}>
        <time dateTime={new Date(startsAt).toISOString()}>{times.date(startsAt, 'long', zone)}</time>
        <span>{times.named(startsAt, zone)}</span>
      </p>
      <div className={styles['what']}>
        <h3 className="serif t-record" lang={langTag(said.lang)}>
          <Typed text={said.text} />
        </h3>
        <p className={styles['ways']}>
          {ways.map(({ href, words }) => (
            <a key={href} href={href}>
              {words}
              <span className="unseen">: {said.text}</span>
            </a>
          ))}
        </p>
      </div>
      <p className={styles['phase']}>{phase === 'live' ? <LiveMark>{t('common:phases.live')}</LiveMark> : t(`common:phases.${phase}`)}</p>
    </li>
  );
}
