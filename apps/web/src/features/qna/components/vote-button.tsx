import type { Question } from '@plenary/contracts';
import { IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useVote } from '../use-vote.ts';
import styles from './vote-button.module.css';

/** One vote a person, theirs to take back. Where voting is over, the count stays. */
export function VoteButton({ question }: { question: Question }) {
  const { t } = useTranslation('qna');
  const { mine, count, open, toggle } = useVote(question);
  const label = t('vote.label', { n: question.number, count });
  if (!open) {
    return (
      <span className={styles['count']}>
        <span className="unseen">{label}</span>
        <span aria-hidden="true">{count}</span>
      </span>
    );
  }
  return (
    <button type="button" className={styles['vote']} aria-pressed={mine} aria-label={label} title={t(mine ? 'vote.take' : 'vote.cast')} onClick={toggle}>
      <IconChevronUp size={16} aria-hidden="true" />
      <span className="digits">{count}</span>
    </button>
  );
}
