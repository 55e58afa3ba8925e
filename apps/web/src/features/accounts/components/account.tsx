import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import { Button } from '../../../ui/button.tsx';
import { useAccount } from '../use-passkeys.ts';
import styles from './account.module.css';

/** The owner's own account: the passkeys that open it, and leaving. */
export function Account() {
  const { t } = useTranslation('organisation');
  const times = useTimes();
  const { account, passkeys, add, remove, signOut } = useAccount();
  const [refused, setRefused] = useState(false);
  const told = async (done: Promise<boolean>) => setRefused(!(await done));
  if (!account) return null;
  return (
    <section className={styles['account']}>
      <h2 className="serif t-heading">{t('account.title')}</h2>
      <p className={styles['second']}>{t('account.signedIn', { name: account.name, email: account.email })}</p>
      <h3>{t('account.passkeys')}</h3>
      {passkeys.length === 0 && <p className={styles['second']}>{t('account.noPasskeys')}</p>}
      <ul>
        {passkeys.map(({ id, name, createdAt }) => {
          const made = times.date(new Date(createdAt).getTime());
          return (
            <li key={id} className={styles['line']}>
              <span>{name ? t('account.passkeyNamed', { name, date: made }) : t('account.passkey', { date: made })}</span>
              <Button kind="quiet" size="dense" onClick={() => void told(remove(id))}>
                {t('account.remove')}
                <span className="unseen"> {name ?? made}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      <p className={styles['acts']}>
        {'PublicKeyCredential' in window && (
          <Button icon={<IconFingerprint />} onClick={() => void told(add(account.email))}>
            {t('account.add')}
          </Button>
        )}
        <Button onClick={() => void told(signOut())}>{t('account.signOut')}</Button>
      </p>
      {refused && <p role="alert">{t('account.refused')}</p>}
    </section>
  );
}
