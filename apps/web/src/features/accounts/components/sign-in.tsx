import { IconAlertTriangle, IconFingerprint, IconMail } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Field } from '../../../ui/field.tsx';
import { Preferences } from '../../../ui/preferences.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { auth } from '../api.ts';
import { destination } from './destination.ts';
import styles from './sign-in.module.css';

type Trouble = 'address' | 'away' | 'passkey' | null;
/** The link in a letter that no longer works leads back here. */
const cameByDeadLink = () => new URLSearchParams(location.search).has('error');

/** Signing in for owners: a one-time link by e-mail, or a passkey. Everybody else has a personal link and needs no account. */
export default function SignIn() {
  const { t } = useTranslation('organisation');
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const to = destination(location.search);

  const sendLink = async (event: FormEvent) => {
    event.preventDefault();
    if (!/^\S+@\S+\.\S+$/.test(email.trim())) return setTrouble('address');
    const { error } = await auth.signIn.magicLink({ email: email.trim(), callbackURL: to, errorCallbackURL: '/sign-in' }).catch(() => ({ error: true }));
    setTrouble(error ? 'away' : null);
    setSent(!error);
  };
  const byPasskey = async () => {
    const { error } = await auth.signIn.passkey().catch(() => ({ error: true }));
    if (error) setTrouble('passkey');
    else location.assign(to);
  };
  return (
    <>
      <TopBar title={t('signIn.title')} end={<Preferences small />} />
      <main className={styles['page']}>
        {sent ? (
          <EmptyState title={t('signIn.sentTitle')} icon={<IconMail />} acts={<Button onClick={() => setSent(false)}>{t('signIn.again')}</Button>}>
            {t('signIn.sentText', { email: email.trim() })}
          </EmptyState>
        ) : (
          <>
            {cameByDeadLink() && (
              <Banner kind="amber" icon={<IconAlertTriangle aria-hidden="true" />}>
                {t('signIn.deadLink')}
              </Banner>
            )}
            <h2 className="serif t-title3">{t('signIn.heading')}</h2>
            <p className={styles['lead']}>{t('signIn.lead')}</p>
            <form className={styles['form']} onSubmit={(event) => void sendLink(event)} noValidate>
              <Field
                type="email"
                autoComplete="email webauthn"
                label={t('signIn.email')}
                value={email}
                error={trouble === 'address' ? t('signIn.address') : trouble === 'away' ? t('signIn.away') : undefined}
                onChange={(event) => {
                  setEmail(event.currentTarget.value);
                  setTrouble(null);
                }}
              />
              <Button kind="main" size="large" type="submit" icon={<IconMail />}>
                {t('signIn.send')}
              </Button>
            </form>
            {'PublicKeyCredential' in window && (
              <Button size="large" icon={<IconFingerprint />} onClick={() => void byPasskey()}>
                {t('signIn.passkey')}
              </Button>
            )}
            {trouble === 'passkey' && <p role="alert">{t('signIn.noPasskey')}</p>}
          </>
        )}
      </main>
    </>
  );
}
