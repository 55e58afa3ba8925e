import type { QuestionState } from '@plenary/contracts';
import { IconArrowBackUp, IconBan, IconCalendarDue, IconCheck, IconClock, IconGitMerge, IconMessageCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LiveMark } from '../../../ui/live-mark.tsx';
import styles from './question.module.css';

const SIGNS = {
  submitted: IconClock,
  approved: IconCheck,
  answered: IconMessageCheck,
  deferred: IconCalendarDue,
  declined: IconBan,
  merged: IconGitMerge,
  withdrawn: IconArrowBackUp,
};

/** A question's state: always a sign and a word. */
export function StateSign({ state }: { state: QuestionState }) {
  const { t } = useTranslation('qna');
  if (state === 'live') return <LiveMark>{t('state.live')}</LiveMark>;
  const Sign = SIGNS[state];
  return (
    <span className={styles['sign']}>
      <Sign aria-hidden="true" />
      {t(`state.${state}`)}
    </span>
  );
}
