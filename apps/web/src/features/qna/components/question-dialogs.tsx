import { LIMITS, type Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { Typed } from '../../../ui/said.tsx';
import type { Queue } from '../use-queue.ts';
import { DeferDialog } from './defer-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import styles from './queue.module.css';
import { TextDialog } from './text-dialog.tsx';
import { TranslateDialog } from './translate-dialog.tsx';

type Props = { question: Question; queue: Queue; now: number };

/** All that opens about one question. It stays about that one, also when the queue goes on below. */
export function QuestionDialogs({ question, queue, now }: Props) {
  const { t } = useTranslation('qna');
  const { act } = queue;
  const { id: questionId, number: n } = question;
  return (
    <>
      <MergeDialog question={question} queue={queue} />
      <DeferDialog question={question} queue={queue} now={now} />
      <TranslateDialog question={question} queue={queue} />
      <TextDialog
        queue={queue}
        what="answer"
        title={t('answer.title', { n })}
        label={t('answer.label')}
        max={LIMITS.answer}
        act={t('answer.act')}
        send={(text) => act('qna.answer', { questionId, mode: 'written', text })}
      >
        <Asked question={question} />
      </TextDialog>
      <TextDialog
        queue={queue}
        what="edit"
        title={t('edit.title', { n })}
        label={t('edit.label')}
        said={question.text}
        max={LIMITS.question}
        act={t('edit.act')}
        send={(text) => act('qna.edit', { questionId, text })}
      >
        <p className={styles['asker']}>{t('edit.text')}</p>
      </TextDialog>
      <TextDialog
        queue={queue}
        what="reason"
        title={t('decline.title')}
        label={t('decline.words')}
        max={LIMITS.reason}
        act={t('act.decline')}
        send={(text) => act('qna.decline', { questionId, kind: 'other', text })}
      >
        <Asked question={question} />
      </TextDialog>
    </>
  );
}

const Asked = ({ question }: { question: Question }) => (
  <blockquote className={`serif ${styles['quoted']}`}>
    <Typed text={question.text} lang={question.language} />
  </blockquote>
);
