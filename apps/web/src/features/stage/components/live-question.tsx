import { useTranslation } from 'react-i18next';
import { useLive } from '../../../realtime/use-live.ts';
import { Asked } from '../../../ui/asked.tsx';
import { Asker } from '../../../ui/asker.tsx';
import styles from './live-question.module.css';

/** The question that is being put, large, for everyone. */
export function LiveQuestion() {
  const { t } = useTranslation('stage');
  const { state } = useLive();
  const question = state.liveQuestionId ? state.questions[state.liveQuestionId] : undefined;
  return (
    <div aria-live="polite" className={styles['holder']}>
      {question && (
        <article className={styles['question']}>
          <p className={`serif ${styles['text']}`}>
            <Asked question={question} />
          </p>
          <p className={styles['asker']}>
            <strong className={styles['live']}>{t('question.now')}</strong> <Asker asker={question.asker} />
          </p>
        </article>
      )}
    </div>
  );
}
