import type { Failure } from '@plenary/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../../../lib/use-failure.ts';
import styles from './ask-box.module.css';

type Props = { failure: Failure /** what helps */; children: ReactNode };

/** What stands in the way of asking. It is spoken once: seconds that go by are seen, and read by whoever looks for them. */
export function Obstacle({ failure, children }: Props) {
  const { t } = useTranslation('qna');
  const say = useFailure();
  const counts = failure.code === 'slow-mode';
  return (
    <>
      {counts && (
        <p role="status" className="unseen">
          {t('ask.slow')}
        </p>
      )}
      <p role={counts ? 'timer' : 'status'} className={styles['obstacle']}>
        {say(failure)} {children}
      </p>
    </>
  );
}
