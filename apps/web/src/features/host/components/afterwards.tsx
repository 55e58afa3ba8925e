import { valuesOf } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { buttonClass } from '../../../ui/button.tsx';
import styles from './afterwards.module.css';
import { Section } from './section.tsx';

/** What is left to do once the session is over, and what it came to. */
export function Afterwards() {
  const { t } = useTranslation('host');
  const times = useTimes();
  const { state, slug } = useLive();
  const { zone } = state.details;
  const questions = valuesOf(state.questions);
  const latest = state.published.at(-1);
  const facts = [
    ['after.from', <Moment key="from" at={state.startedAt} zone={zone} />],
    ['after.to', <Moment key="to" at={state.endedAt} zone={zone} />],
    ['after.people', valuesOf(state.participants).filter((one) => !one.removed).length],
    ['after.attendees', valuesOf(state.participants).filter((one) => !one.removed && one.roles.includes('attendee')).length],
    ['after.questions', questions.length],
    ['after.answered', questions.filter((one) => one.state === 'answered').length],
  ] as const;
  return (
    <Section title={t('after.title')}>
      <p className={styles['text']}>{latest ? t('after.published', { version: latest.version, date: times.date(latest.at) }) : t('after.unpublished')}</p>
      <p className={styles['acts']}>
        {latest && (
          <a className={buttonClass({ kind: 'main' })} href={`/p/${slug}`}>
            {t('after.page')}
          </a>
        )}
        <a className={buttonClass({ kind: latest ? 'plain' : 'main' })} href={`/s/${slug}/minutes`}>
          {t('after.minutes')}
        </a>
        <a className={buttonClass({ kind: 'plain' })} href={`/s/${slug}/questions/report`}>
          {t('after.report')}
        </a>
      </p>
      <dl className={styles['facts']}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd className="digits">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** A time by the venue's clock, its day below; a dash for what never was. */
function Moment({ at, zone }: { at: number | null; zone: string }) {
  const times = useTimes();
  if (at === null) return '–';
  return (
    <time dateTime={new Date(at).toISOString()}>
      {times.named(at, zone)} <span className={styles['day']}>{times.date(at, 'long', zone)}</span>
    </time>
  );
}
