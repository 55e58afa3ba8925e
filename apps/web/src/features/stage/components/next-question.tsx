import type { Question } from '@plenary/contracts';
import { type SessionState, valuesOf } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { scrollFocus } from '../../../lib/scroll-focus.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Asked } from '../../../ui/asked.tsx';
import { Typed } from '../../../ui/said.tsx';
import styles from './put-question.module.css';

/** The question that a moderator chose to be put next; else the one that most people want to hear answered: of this slot first, then of the others. */
export function nextToBePut(state: SessionState): Question | null {
  if (state.nextQuestionId !== null) return state.questions[state.nextQuestionId] ?? null;
  const here = (question: Question) => Number(question.slotId === state.currentSlotId);
  const approved = valuesOf(state.questions).filter((question) => question.state === 'approved');
  return approved.sort((a, b) => here(b) - here(a) || b.votes - a.votes || a.number - b.number)[0] ?? null;
}

/** What may be asked next, so that the speaker can think of it while answering. */
export function NextQuestion() {
  const { t } = useTranslation('stage');
  const { state } = useLive();
  const question = nextToBePut(state);
  if (!question) return null;
  return (
    <div className={styles['next']}>
      <span className={styles['label']}>{t('speaker.next')}</span>
      <p ref={scrollFocus} className={styles['following']}>
        <Asked question={question} still />{' '}
        {question.asker && (
          <span className={styles['label']}>
            <Typed text={question.asker.name} />
          </span>
        )}
      </p>
      <span className={`digits ${styles['label']}`}>{t('speaker.votes', { count: question.votes })}</span>
    </div>
  );
}
