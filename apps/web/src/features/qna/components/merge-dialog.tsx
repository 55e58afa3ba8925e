import type { Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { Queue } from '../use-queue.ts';
import { targetsFor } from './likeness.ts';
import styles from './queue.module.css';

/** Which question the chosen one is joined with; the likeliest stands first. */
export function MergeDialog({ question, queue }: { question: Question; queue: Queue }) {
  const { t } = useTranslation('qna');
  const { act, open, opened, state } = queue;
  const targets = targetsFor(question, Object.values(state.questions));
  return (
    <Dialog open={opened === 'merge'} onClose={() => open(null)} title={t('merge.title', { n: question.number })}>
      <p>{t('merge.text')}</p>
      {targets.length === 0 && <p>{t('merge.none')}</p>}
      <ol className={styles['targets']}>
        {targets.map((target) => (
          <li key={target.id}>
            <button type="button" className={styles['target']} onClick={() => void act('qna.merge', { questionId: question.id, intoId: target.id })}>
              <span className={styles['lead']}>{target.number}</span>
              <Typed text={target.text} lang={target.language} />
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
