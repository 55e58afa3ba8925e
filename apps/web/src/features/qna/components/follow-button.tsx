import type { Question } from '@plenary/contracts';
import { IconBell, IconBellFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { useFollow } from '../use-follow.ts';
import styles from './question.module.css';

/** Following a question: being told when it is put and answered. */
export function FollowButton({ question }: { question: Question }) {
  const { t } = useTranslation('qna');
  const { follows, toggle } = useFollow(question);
  return (
    <Button
      kind="quiet"
      size="dense"
      className={styles['follow']}
      icon={follows ? <IconBellFilled size={15} aria-hidden="true" /> : <IconBell size={15} aria-hidden="true" />}
      aria-pressed={follows}
      onClick={toggle}
    >
      {t(follows ? 'follow.on' : 'follow.off')}
      <span className="unseen"> {t('number', { n: question.number })}</span>
    </Button>
  );
}
