import type { Question } from '@plenary/contracts';
import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Gap } from '../../../ui/gap.tsx';
import { Typed } from '../../../ui/said.tsx';
import styles from './question.module.css';

/** Who asks: name, then affiliation; or that they keep their name to themselves. Moderators see the name and that the others do not. */
export function Asker({ question }: { question: Question }) {
  const { t } = useTranslation('qna');
  const { t: ui } = useTranslation('ui');
  const { asker, anonymous } = question;
  if (!asker) return <span className={styles['name']}>{t('anonymous')}</span>;
  return (
    <>
      {anonymous && (
        <span>
          <IconEyeOff size={15} className={styles['eye']} aria-hidden="true" /> {t('anonymousToAll')}
          <Gap />
        </span>
      )}
      <span className={styles['name']}>
        <Typed text={asker.name} />
      </span>
      {asker.affiliation && (
        <>
          {ui('comma')}
          <Typed text={asker.affiliation} />
        </>
      )}
    </>
  );
}
