import type { Question } from '@plenary/contracts';
import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Asker } from '../../../ui/asker.tsx';
import { Gap } from '../../../ui/gap.tsx';
import styles from './question.module.css';

/** Who asks. Moderators see the name of who asks without one, and that the others do not. */
export function AskerKnown({ question: { asker, anonymous } }: { question: Question }) {
  const { t } = useTranslation('qna');
  return (
    <>
      {asker && anonymous && (
        <span>
          <IconEyeOff size={15} className={styles['eye']} aria-hidden="true" /> {t('anonymousToAll')}
          <Gap />
        </span>
      )}
      <Asker asker={asker} />
    </>
  );
}
