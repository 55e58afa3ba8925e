import type { Question } from '@plenary/contracts';
import { type SessionState, slotOfQuestion, timetable, valuesOf } from '@plenary/domain';
import { languageName } from '@plenary/i18n';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import { LiveMark } from '../../../ui/live-mark.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { Place } from '../use-editors.ts';
import type { Writer } from '../use-writers.ts';
import { Initials } from './initials.tsx';
import styles from './side-pane.module.css';

type Props = {
  /** a small picture of the stage */
  stage: ReactNode;
  state: SessionState;
  now: number;
  zone: string;
  writers: Writer[];
  you: { id: string; name: string };
  here: Place | null;
  slotId: string | null;
  onGo(place: Place): void;
};

/** Who writes where, and what was asked in the slot that is being written. */
export function SidePane({ stage, state, now, zone, writers, you, here, slotId, onGo }: Props) {
  const { t } = useTranslation(['minutes', 'common', 'ui']);
  const rows = timetable(state, now);
  const nameOf = (id: string): string => {
    const row = rows.find((one) => one.slot.id === id);
    return row?.number == null ? (row ? t(`common:kinds.${row.slot.kind}`) : '') : String(row.number);
  };
  const placeOf = (place: Place | null) => (place ? `${nameOf(place.slotId)} · ${languageName(place.language)}` : t('minutes:elsewhere'));
  const asked = valuesOf(state.questions)
    .filter((question) => slotOfQuestion(state, question)?.id === slotId && ['approved', 'live', 'answered', 'deferred'].includes(question.state))
    .sort((a, b) => Number(b.state === 'live') - Number(a.state === 'live') || b.number - a.number);
  return (
    <aside className={styles['pane']} aria-label={t('minutes:writingNow')}>
      {stage && <div className={styles['stage']}>{stage}</div>}
      <section>
        <h2 className={styles['heading']}>{t('minutes:writingNow')}</h2>
        <ul>
          {writers.map((writer) => (
            <li key={writer.id} className={styles['row']}>
              <Initials id={writer.id} name={writer.name} />
              <b>
                <Typed text={writer.name} />
              </b>
              {writer.place ? (
                <button type="button" className={styles['go']} onClick={() => writer.place && onGo(writer.place)}>
                  {placeOf(writer.place)}
                </button>
              ) : (
                <span className={styles['quiet']}>{placeOf(null)}</span>
              )}
            </li>
          ))}
          <li className={styles['row']}>
            <Initials name={you.name} />
            <b>{t('minutes:you')}</b>
            <span className={styles['quiet']}>{placeOf(here)}</span>
          </li>
        </ul>
      </section>
      <section>
        <h2 className={styles['heading']}>
          {t('minutes:toSlot')} <span className="digits">{asked.length}</span>
        </h2>
        {asked.length === 0 && <p className={styles['none']}>{t('minutes:noQuestions')}</p>}
        <ul>
          {asked.map((question) => (
            <li key={question.id} className={styles['row']}>
              <span className={`digits ${styles['number']}`}>{question.number}</span>
              <Typed text={question.asker?.name ?? t('ui:anonymous')} />
              <Fate question={question} zone={zone} />
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

function Fate({ question, zone }: { question: Question; zone: string }) {
  const { t } = useTranslation('minutes');
  const times = useTimes();
  if (question.state === 'live') return <LiveMark>{t('state.live')}</LiveMark>;
  const words =
    question.state === 'answered'
      ? t('state.answered', { time: times.bare(question.answeredAt ?? question.askedAt, zone) })
      : question.state === 'deferred'
        ? t('state.deferred', { date: times.date(question.deferred?.due ?? question.askedAt, 'short', zone) })
        : t('state.approved');
  return <span className={`digits ${styles['quiet']}`}>{words}</span>;
}
