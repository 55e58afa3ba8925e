import type { Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../../ui/asked.tsx';
import { classes } from '../../../ui/classes.ts';
import { AskerKnown } from './asker-known.tsx';
import styles from './live-question.module.css';

/** The question that is being put, where the stage has no room for it (on a phone), or where it is worked on. */
export function LiveQuestion({
  question,
  quiet = false,
}: {
  question: Question /** its head says already that it is live, and its place that it is being put */;
  quiet?: boolean;
}) {
  const { t } = useTranslation('qna');
  return (
    <figure className={classes(styles['live'], !quiet && styles['barred'])}>
      {!quiet && <b className={styles['word']}>{t('put')}</b>}
      <blockquote className={`serif ${styles['text']}`}>
        <Asked question={question} still={quiet} />
      </blockquote>
      <figcaption className={styles['asker']}>
        <AskerKnown question={question} />
      </figcaption>
    </figure>
  );
}
