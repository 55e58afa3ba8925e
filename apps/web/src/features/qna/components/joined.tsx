import type { Question } from '@plenary/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { Queue } from '../use-queue.ts';
import { AskerKnown } from './asker-known.tsx';
import styles from './queue.module.css';

/** The questions that were joined with another, by that other. */
export const useJoined = ({ all }: Queue): ReadonlyMap<string, Question[]> =>
  useMemo(() => {
    const found = new Map<string, Question[]>();
    for (const one of all) if (one.mergedInto) found.set(one.mergedInto, [...(found.get(one.mergedInto) ?? []), one]);
    return found;
  }, [all]);

/** What was joined with a question, each to be parted from it again. */
export function Joined({ questions, queue }: { questions: Question[]; queue: Queue }) {
  const { t } = useTranslation('qna');
  if (questions.length === 0) return null;
  return (
    <ul className={styles['joined']} aria-label={t('queue.merged', { count: questions.length })}>
      {questions.map((one) => (
        <li key={one.id}>
          <span>
            <span className="digits">{one.number}</span> <Typed text={one.text} lang={one.language} />
            <span className={styles['asker']}>
              {' · '}
              <AskerKnown question={one} />
            </span>
          </span>
          <Button size="dense" onClick={() => void queue.act('qna.unmerge', { questionId: one.id })}>
            {t('act.unmerge')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
