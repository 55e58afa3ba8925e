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
    ['after.from', state.startedAt === null ? '–' : times.named(state.startedAt, zone)],
    ['after.to', state.endedAt === null ? '–' : times.named(state.endedAt, zone)],
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
