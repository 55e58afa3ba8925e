import type { Question } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { useTimes } from '../../../lib/time.ts';
import styles from './queue.module.css';

const SOON = 86_400_000;

/** By whom and until when a deferred question is answered, by that person's clock; what is due within a day stands out. */
export function useDueWords(state: SessionState, now: number): (question: Question) => ReactNode {
  const { t } = useTranslation('qna');
  const times = useTimes();
  const nameOf = usePersonName();
  return ({ deferred }) => {
    if (!deferred) return null;
    const speaker = state.participants[deferred.speakerId];
    const zone = speaker?.zone ?? state.details.zone;
    const words = t('queue.due', {
      name: nameOf(speaker),
      date: times.date(deferred.due, 'short', zone),
      time: times.named(deferred.due, zone, speaker?.place),
    });
    return <span className={deferred.due - now < SOON ? styles['soon'] : undefined}>{words}</span>;
  };
}
