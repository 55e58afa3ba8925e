import { sameDay, text } from '@plenary/i18n';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { usePersonName } from '../../../lib/person-name.ts';
import { useTimes } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { classes } from '../../../ui/classes.ts';
import { useLog } from '../use-log.ts';
import styles from './lists.module.css';
import { logLine } from './log-line.ts';
import { Section } from './section.tsx';

const SHOWN = 12;

/** What was just done, and by whom, newest first. */
export function JustDone() {
  const { t } = useTranslation('host');
  const { state, now } = useLive();
  const { zone } = state.details;
  const entries = useLog();
  const { locale } = useLocale();
  const original = state.details.languages[0] ?? 'en';
  const name = usePersonName();
  const quoted = (of: Record<string, string>) => {
    const said = text(of, locale, original).text;
    return said && t('log.quoted', { text: said });
  };
  const say = { name, text: quoted, unnamed: t('log.unnamed') };
  const lines = entries.flatMap((entry) => {
    const line = logLine(state, entry, say);
    return line ? [{ entry, line }] : [];
  });
  const shown = lines.slice(0, SHOWN).map((one) => ({ ...one, today: sameDay(one.entry.event.at, zone, now(), zone) }));
  return (
    <Section title={t('log.title')} aside={t('log.kept')}>
      {lines.length === 0 && <p className={styles['none']}>{t('log.none')}</p>}
      <ol className={classes(styles['list'], shown.some(({ today }) => !today) && styles['dated'])}>
        {shown.map(({ entry, line, today }) => (
          <li key={entry.seq} className={styles['row']}>
            <Time at={entry.event.at} zone={zone} today={today} />
            <span className={styles['grow']}>
              <bdi>{t(`log.did.${line.type}`, { ...line.params, by: line.by ?? t('log.server') })}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** When it was, by the venue's clock; with the day, when that is not today. */
function Time({ at, zone, today }: { at: number; zone: string; today: boolean }) {
  const times = useTimes();
  return (
    <time className={`digits ${styles['time']}`} dateTime={new Date(at).toISOString()}>
      {!today && <span className={styles['day']}>{times.date(at, 'short', zone)} </span>}
      {times.seconds(at, zone)}
    </time>
  );
}
