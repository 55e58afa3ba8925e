import type { Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import { classes } from '../../../ui/classes.ts';
import { Typed } from '../../../ui/said.tsx';
import styles from './fate-steps.module.css';

const STEPS = ['submitted', 'approved', 'live', 'answered'] as const;
type Props = { question: Question /** 1 for the next; null when it is not in line */; place: number | null /** it was chosen to be put next */; next: boolean };

/** Sent, approved, put live, answered: how far a question has come. */
export function FateSteps({ question, place, next }: Props) {
  const { t } = useTranslation('qna');
  const times = useTimes();
  const at = STEPS.indexOf(question.state as (typeof STEPS)[number]);
  const notes = {
    submitted: times.bare(question.askedAt),
    approved: next ? t('mine.next') : place === null ? '' : t('mine.place', { n: place }),
    live: question.liveAt !== null && at >= 2 ? times.bare(question.liveAt) : '',
    answered: question.answer ? t(`mine.${question.answer.mode}`) : '',
  };
  return (
    <>
      <ol className={styles['steps']}>
        {STEPS.map((step, index) => (
          <li
            key={step}
            className={classes(styles['step'], index <= at && styles['done'], index <= at && styles['joined'])}
            {...(index === at && { 'aria-current': 'step' as const })}
          >
            <span className={classes(index === at && styles['now'])}>{t(`mine.${step}`)}</span>
            <span>{index <= at ? notes[step] : ''}</span>
          </li>
        ))}
      </ol>
      {question.state === 'answered' && question.answer?.text && (
        <p className={styles['answer']}>
          <Typed text={question.answer.text} />
        </p>
      )}
    </>
  );
}
