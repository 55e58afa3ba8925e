import type { Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { useTimes } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Typed } from '../../../ui/said.tsx';
import { placeInLine } from '../use-questions.ts';
import { FateSteps } from './fate-steps.tsx';
import styles from './my-question.module.css';
import { StateSign } from './state-sign.tsx';

/** What has become of a question of mine: the four steps, or where its way ended. Not spoken when it changes: the news of it are. */
export function Fate({ question }: { question: Question }) {
  const { t } = useTranslation('qna');
  const { state } = useLive();
  const times = useTimes();
  const nameOf = usePersonName();
  if (question.state === 'declined' && question.reason) {
    return (
      <div className={styles['end']}>
        <StateSign state="declined" />
        <p>{t(`reason.${question.reason.kind}`)}</p>
        {question.reason.text && (
          <p>
            <Typed text={question.reason.text} />
          </p>
        )}
      </div>
    );
  }
  if (question.state === 'merged') {
    const into = question.mergedInto ? state.questions[question.mergedInto] : undefined;
    return (
      <div className={styles['end']}>
        <StateSign state="merged" />
        <p>{into ? t('mine.merged', { n: into.number }) : t('mine.mergedSomewhere')}</p>
        {into && (
          <p>
            {t('number', { n: into.number })}: <StateSign state={into.state} />
          </p>
        )}
      </div>
    );
  }
  if (question.state === 'deferred' && question.deferred) {
    const speaker = state.participants[question.deferred.speakerId];
    const zone = speaker?.zone ?? times.zone;
    return (
      <div className={styles['end']}>
        <StateSign state="deferred" />
        {speaker && <p>{t('mine.deferredTo', { name: nameOf(speaker) })}</p>}
        <p>{t('writtenDue', { date: times.date(question.deferred.due, 'short', zone), time: times.named(question.deferred.due, zone, speaker?.place) })}</p>
      </div>
    );
  }
  return <FateSteps question={question} place={placeInLine(state, question)} next={state.nextQuestionId === question.id} />;
}
