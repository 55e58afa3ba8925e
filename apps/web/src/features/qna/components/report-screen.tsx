import { text } from '@plenary/i18n';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useTimes } from '../../../lib/time.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Preferences } from '../../../ui/preferences.tsx';
import { Said } from '../../../ui/said.tsx';
import { ScreenLinks } from '../../../ui/screen-links.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { useReport } from '../use-report.ts';
import { ReportOutcome } from './report-outcome.tsx';
import { ReportPlaces } from './report-places.tsx';
import styles from './report-screen.module.css';
import { ReportTimes } from './report-times.tsx';

const FORMS = ['csv', 'xlsx', 'json'] as const;

/** What came of a session's questions, and the whole of them to take along. */
export function ReportScreen() {
  const { t } = useTranslation('report');
  const say = useFailure();
  const times = useTimes();
  const { locale } = useLocale();
  const { state, slug, me } = useLive();
  const { report, failure } = useReport();
  const { title, languages, zone } = state.details;
  const original = languages[0] ?? 'en';
  return (
    <>
      <TopBar href={`/s/${slug}`} title={<Said of={title} original={original} />} end={<Preferences venue={zone} small />}>
        <ScreenLinks slug={slug} roles={me.roles} />
      </TopBar>
      <main className={styles['page']}>
        <header className={styles['head']}>
          <h2 className="serif t-title2">{t('title')}</h2>
          <p className={styles['second']}>
            <Said of={title} original={original} />
            {' · '}
            {times.date(state.startedAt ?? state.startsAt, 'long', zone)}
          </p>
          <p className={styles['files']}>
            {FORMS.map((form) => (
              <a
                key={form}
                href={`/api/v1/sessions/${slug}/questions.${form}`}
                download
                aria-label={t(`file.${form}Of`, { title: text(title, locale, original).text })}
              >
                {t(`file.${form}`)}
              </a>
            ))}
          </p>
        </header>
        {failure && <p role="alert">{say(failure)}</p>}
        {report && report.all.asked === 0 && <p className={styles['second']}>{t('none')}</p>}
        {report && report.all.asked > 0 && (
          <>
            <ReportOutcome report={report} />
            <ReportTimes report={report} />
            <ReportPlaces report={report} original={original} />
          </>
        )}
      </main>
    </>
  );
}
