import type { Question } from '@plenary/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { Queue } from '../use-queue.ts';
import { targetsFor } from './likeness.ts';
import styles from './queue.module.css';

/** So many can be looked through; the likeliest are the first of them. */
const MOST = 40;

/** Which question the chosen one is joined with; the likeliest stands first. */
export function MergeDialog({ question, queue }: { question: Question; queue: Queue }) {
  const { t } = useTranslation('qna');
  return (
    <Dialog open={queue.opened === 'merge'} onClose={() => queue.open(null)} title={t('merge.title', { n: question.number })}>
      <Targets question={question} queue={queue} />
    </Dialog>
  );
}

function Targets({ question, queue }: { question: Question; queue: Queue }) {
  const { t } = useTranslation('qna');
  const { act, all } = queue;
  const targets = useMemo(() => targetsFor(question, all).slice(0, MOST), [question, all]);
  return (
    <>
      <blockquote className={`serif ${styles['quoted']}`}>
        <Typed text={question.text} lang={question.language} />
      </blockquote>
      <p>{targets.length === 0 ? t('merge.none') : t('merge.text')}</p>
      <ol className={styles['targets']}>
        {targets.map((target) => (
          <li key={target.id}>
            <button type="button" className={styles['target']} onClick={() => void act('qna.merge', { questionId: question.id, intoId: target.id })}>
              <span className={styles['lead']}>{target.number}</span>
              <span>
                <Typed text={target.text} lang={target.language} />
                <span className={styles['asker']}>
                  {t(`state.${target.state}`)} · {t('votes', { count: target.votes })}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
