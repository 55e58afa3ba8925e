import type { Question } from '@plenary/contracts';
import { IconLock } from '@tabler/icons-react';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../../../../realtime/use-live.ts';
import { Asker } from '../../../../ui/asker.tsx';
import { classes } from '../../../../ui/classes.ts';
import { LiveMark } from '../../../../ui/live-mark.tsx';
import { Typed } from '../../../../ui/said.tsx';
import styles from './blocks.module.css';

function Head({ question, number }: { question: Question | undefined; number: unknown }) {
  const { t } = useTranslation('minutes');
  const shown = question?.number ?? Number(number);
  return (
    <div contentEditable={false} className={styles['head']}>
      <p className={styles['kicker']}>
        {question?.state === 'live' ? <LiveMark>{t('beingPut', { number: shown })}</LiveMark> : <b>{t('question', { number: shown })}</b>}
        <span className={styles['source']}>
          <IconLock size={14} aria-hidden="true" />
          {t('fromQueue')}
          {question !== undefined && question.votes > 0 && <span className="digits"> · {t('votes', { count: question.votes })}</span>}
        </span>
      </p>
      {question && (
        <>
          <p className={`serif ${styles['asked']}`}>
            <Typed text={question.text} lang={question.language} />
          </p>
          <p className={styles['asker']}>
            <Asker asker={question.asker} />
          </p>
        </>
      )}
      {question?.answer?.mode === 'written' && (
        <div className={styles['written']}>
          <p className={styles['label']}>{t('writtenAnswer')}</p>
          <p className="serif">
            <Typed text={question.answer.text} />
          </p>
        </div>
      )}
    </div>
  );
}

/** A question in the minutes: its head from the log, locked; below it the answer that the recorders write. */
export function QuestionView({ node }: NodeViewProps) {
  const { t } = useTranslation('minutes');
  const question = useLiveState((state) => state.questions[String(node.attrs['questionId'])]);
  const empty = node.textContent === '';
  return (
    <NodeViewWrapper className={classes(styles['question'], question?.state === 'live' && styles['live'])} data-question={node.attrs['questionId']}>
      <Head question={question} number={node.attrs['number']} />
      <div className={styles['answer']}>
        <p className={styles['label']} contentEditable={false}>
          {t('spokenAnswer')}
        </p>
        <NodeViewContent className={classes(styles['content'], empty && styles['blank'])} data-hint={t('noAnswer')} />
      </div>
    </NodeViewWrapper>
  );
}
