import type { Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import styles from './asker.module.css';
import { Typed } from './said.tsx';

/** Who asks: name, then affiliation; or that they keep their name to themselves. */
export function Asker({ asker }: Pick<Question, 'asker'>) {
  const { t } = useTranslation('ui');
  if (!asker) return <b className={styles['name']}>{t('anonymous')}</b>;
  return (
    <>
      <b className={styles['name']}>
        <Typed text={asker.name} />
      </b>
      {asker.affiliation && (
        <>
          {t('comma')}
          <Typed text={asker.affiliation} />
        </>
      )}
    </>
  );
}
