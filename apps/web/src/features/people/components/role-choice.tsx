import { ROLES, type Role } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import styles from './person-dialog.module.css';

/** Roles that a host gives; the owner's comes with the organisation's account. */
const GIVEN = ROLES.filter((role) => role !== 'owner');

type Props = { roles: readonly Role[]; onChange(roles: Role[]): void; error?: string | undefined };

export function RoleChoice({ roles, onChange, error }: Props) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <fieldset className={styles['roles']}>
      <legend>{t('roles.title')}</legend>
      {GIVEN.map((role) => (
        <label key={role}>
          <input
            type="checkbox"
            checked={roles.includes(role)}
            onChange={(event) => onChange(event.currentTarget.checked ? [...roles, role] : roles.filter((one) => one !== role))}
          />
          {t(`common:roles.${role}`)}
        </label>
      ))}
      {error && (
        <p role="alert" className={styles['refused']}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
