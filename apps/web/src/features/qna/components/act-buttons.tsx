import type { Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import type { Queue } from '../use-queue.ts';
import { type Act, actsOn } from './acts.ts';
import styles from './queue.module.css';
import { Silence } from './silence.tsx';

const KEYS: Record<Act, string> = {
  approve: 'A',
  decline: 'D',
  merge: 'M',
  edit: 'E',
  translate: 'G',
  'put-live': 'L',
  next: '⇧L',
  answer: 'X',
  defer: 'F',
  back: 'R',
  write: 'W',
};
type Props = { question: Question; queue: Queue /** the question it probably repeats */; likely?: Question | null };

/** What can be done with a question; the likeliest act first and filled. */
export function ActButtons({ question, queue, likely = null }: Props) {
  const { t } = useTranslation('qna');
  const { act, open, opened } = queue;
  const questionId = question.id;
  const does: Record<Act, () => void> = {
    approve: () => void act('qna.approve', { questionId }),
    decline: () => open(opened === 'decline' ? null : 'decline', question),
    merge: () => open('merge', question),
    edit: () => open('edit', question),
    translate: () => open('translate', question),
    'put-live': () => void act('qna.put-live', { questionId }),
    next: () => void act('qna.set-next', { questionId }),
    answer: () => void act('qna.answer', { questionId, mode: 'spoken', text: '' }),
    defer: () => open('defer', question),
    back: () => void act(question.state === 'live' ? 'qna.back' : 'qna.reopen', { questionId }),
    write: () => open('answer', question),
  };
  const acts = actsOn(question).filter((one) => one !== 'next' || queue.state.nextQuestionId !== questionId);
  const main = likely && acts.includes('merge') ? 'merge' : acts[0];
  const words = (one: Act) => {
    if (one === 'merge' && likely) return t('act.merge-into', { n: likely.number });
    return one === 'back' && question.state === 'declined' ? t('act.reopen') : t(`act.${one}`);
  };
  return (
    <div className={styles['acts']}>
      {acts.map((one) => (
        <Button
          key={one}
          size="dense"
          kind={one === main ? 'main' : 'plain'}
          keyHint={KEYS[one]}
          onClick={does[one]}
          {...(one === 'decline' && { 'aria-expanded': opened === 'decline' })}
        >
          {words(one)}
        </Button>
      ))}
      <Silence question={question} queue={queue} />
    </div>
  );
}
