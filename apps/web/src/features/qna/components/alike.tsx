import type { Question } from '@plenary/contracts';
import { IconGitMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Typed } from '../../../ui/said.tsx';
import { canBeJoined } from './likeness.ts';
import styles from './queue.module.css';

/** The questions that this one probably repeats, side by side with it, and what merging would do. */
export function Alike({ question, like }: { question: Question; like: Question[] }) {
  const { t } = useTranslation('qna');
  if (like.length === 0) return null;
  return (
    <ul className={styles['alike']}>
      {like.map((one) => (
        <li key={one.id}>
          <IconGitMerge size={16} aria-hidden="true" />
          <span>
            <b>{t(one.state === 'live' ? 'alike.live' : 'alike.other', { n: one.number, state: t(`state.${one.state}`) })}</b>{' '}
            <Typed text={one.text} lang={one.language} /> {canBeJoined(one) ? t('alike.then', { count: question.votes }) : t('alike.later')}
          </span>
        </li>
      ))}
    </ul>
  );
}
