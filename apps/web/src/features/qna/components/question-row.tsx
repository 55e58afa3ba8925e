import type { Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Asked } from '../../../ui/asked.tsx';
import { Typed } from '../../../ui/said.tsx';
import { AskerKnown } from './asker-known.tsx';
import { FollowButton } from './follow-button.tsx';
import text from './question.module.css';
import styles from './question-list.module.css';
import { StateSign } from './state-sign.tsx';
import { VoteButton } from './vote-button.tsx';

/** A question as the room sees it. */
export function QuestionRow({ question }: { question: Question }) {
  const { t } = useTranslation('qna');
  const { state } = useLive();
  const times = useTimes();
  const speaker = question.deferred && state.participants[question.deferred.speakerId];
  return (
    <li className={styles['row']}>
      <VoteButton question={question} />
      <div className={styles['body']}>
        <p className={text['text']}>
          <Asked question={question} />
        </p>
        <p className={text['asker']}>
          <AskerKnown question={question} />
        </p>
        {question.deferred && (
          <p className={text['asker']}>
            {t('writtenDue', {
              date: times.date(question.deferred.due, 'short', speaker?.zone ?? times.zone),
              time: times.named(question.deferred.due, speaker?.zone ?? times.zone, speaker?.place),
            })}
          </p>
        )}
        {question.state === 'answered' ? (
          <div className={text['asker']}>
            <StateSign state="answered" />
            {question.answer?.text && (
              <p className={text['text']}>
                <Typed text={question.answer.text} />
              </p>
            )}
          </div>
        ) : (
          <FollowButton question={question} />
        )}
      </div>
    </li>
  );
}
