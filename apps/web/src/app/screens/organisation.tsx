import { useTranslation } from 'react-i18next';
import { Account } from '../../features/accounts/components/account.tsx';
import { OrganisationPage } from '../../features/organisation/components/organisation.tsx';

export default function Organisation() {
  // All sentences at once: one that came later would take the page away for a moment.
  useTranslation(['organisation', 'fields']);
  return <OrganisationPage account={<Account />} />;
}
