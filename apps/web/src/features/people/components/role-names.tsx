import { ROLES, type Role } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';

/** A person's roles in words, in the order in which we always name them. */
export function RoleNames({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation(['common', 'people']);
  return ROLES.filter((role) => roles.includes(role))
    .map((role) => t(`common:roles.${role}`))
    .join(t('people:and'));
}
