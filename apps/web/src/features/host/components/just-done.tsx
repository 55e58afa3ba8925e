import type { LogEntry } from '@plenary/contracts';
import { text } from '@plenary/i18n';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { usePersonName } from '../../../lib/person-name.ts';
import { useTimes } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { useLog } from '../use-log.ts';
import styles from './lists.module.css';
import { logLine } from './log-line.ts';
import { Section } from './section.tsx';

const SHOWN = 12;

/** What was just done, and by whom, newest first. */
export function JustDone() {
  const { t } = useTranslation('host');
  const { state } = useLive();
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
  return (
    <Section title={t('log.title')} aside={t('log.kept')}>
      {lines.length === 0 && <p className={styles['none']}>{t('log.none')}</p>}
      <ol className={styles['list']}>
        {lines.slice(0, SHOWN).map(({ entry, line }) => (
          <li key={entry.seq} className={styles['row']}>
            <Time entry={entry} zone={state.details.zone} />
            <span className={styles['grow']}>
              <bdi>{t(`log.did.${line.type}`, { ...line.params, by: line.by ?? t('log.server') })}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Time({ entry, zone }: { entry: LogEntry; zone: string }) {
  const times = useTimes();
  return (
    <time className={`digits ${styles['time']}`} dateTime={new Date(entry.event.at).toISOString()}>
      {times.seconds(entry.event.at, zone)}
    </time>
  );
}
