import { Account } from '../../features/accounts/components/account.tsx';
import { OrganisationPage } from '../../features/organisation/components/organisation.tsx';

export default function Organisation() {
  return <OrganisationPage account={<Account />} />;
}
