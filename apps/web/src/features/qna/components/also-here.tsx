import type { Participant } from '@plenary/contracts';
import { IconUserEdit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import styles from './queue.module.css';

/** Says that another moderator is on this question just now. */
export function AlsoHere({ people }: { people: readonly Participant[] }) {
  const { t } = useTranslation('qna');
  const { t: ui } = useTranslation('ui');
  const nameOf = usePersonName();
  if (people.length === 0) return null;
  return (
    <p className={styles['also']}>
      <IconUserEdit size={15} aria-hidden="true" /> {t('queue.also', { names: people.map(nameOf).join(ui('comma')) })}
    </p>
  );
}
