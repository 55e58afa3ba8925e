import type { Question } from '@plenary/contracts';
import { IconGitMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Typed } from '../../../ui/said.tsx';
import styles from './queue.module.css';

/** Says that a question probably repeats another, and what merging would do. */
export function Alike({ question, like }: { question: Question; like: Question }) {
  const { t } = useTranslation('qna');
  return (
    <p className={styles['alike']}>
      <IconGitMerge size={16} aria-hidden="true" />
      <span>
        <b>{t(like.state === 'live' ? 'alike.live' : 'alike.other', { n: like.number })}</b> <Typed text={like.text} lang={like.language} />{' '}
        {t('alike.then', { count: question.votes })}
      </span>
    </p>
  );
}
