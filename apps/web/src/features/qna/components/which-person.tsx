import type { Participant } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { Select } from '../../../ui/field.tsx';

type Props = { people: Participant[] /** an id; empty: nobody yet */; value: string; onChoose(id: string): void };

/** Which of several people who bear one name. */
export function WhichPerson({ people, value, onChoose }: Props) {
  const { t } = useTranslation('qna');
  const nameOf = usePersonName();
  const told = (one: Participant) => [nameOf(one), one.position, one.affiliation, one.place].filter(Boolean).join(' · ');
  return (
    <Select
      label={t('behalf.which')}
      value={value}
      options={[{ value: '', label: '—' }, ...people.map((one) => ({ value: one.id, label: told(one) }))]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
