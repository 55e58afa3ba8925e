import type { Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { Typed } from '../../../ui/said.tsx';
import { Asker } from './asker.tsx';
import styles from './live-question.module.css';

/** The question that is being put, large, for everyone. Its place stays when there is none, and its coming is spoken. */
export function LiveQuestion({ question }: { question: Question | null }) {
  const { t } = useTranslation('qna');
  return (
    <div role="status" className={styles['place']}>
      {question && (
        <figure className={styles['live']}>
          <blockquote className={`serif ${styles['text']}`}>
            <Typed text={question.text} lang={question.language} />
          </blockquote>
          <figcaption className={styles['asker']}>
            <b>{t('put')}</b> <Asker question={question} />
          </figcaption>
        </figure>
      )}
    </div>
  );
}
