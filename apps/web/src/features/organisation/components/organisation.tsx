import { text } from '@plenary/i18n';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Preferences } from '../../../ui/preferences.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import type { SessionSummary } from '../api.ts';
import { useOrganisation } from '../use-organisation.ts';
import { Demo } from './demo.tsx';
import { Naming } from './naming.tsx';
import styles from './organisation.module.css';
import { SessionList } from './session-list.tsx';

/** Sessions of the demonstration are known by their ids. */
const isDemo = ({ id, phase }: SessionSummary) => id.startsWith('demo-') && phase !== 'cancelled';

type Props = {
  /** signing in by passkey, and leaving */
  account?: ReactNode;
};

/** An owner's own page: every session, drafts too, the organisation's name, and their account. */
export function OrganisationPage({ account }: Props) {
  const { t } = useTranslation('organisation');
  const { locale } = useLocale();
  const say = useFailure();
  const { organisation, sessions, loading, refused, failure, again, rename, refresh } = useOrganisation();
  return (
    <>
      <TopBar title={organisation ? text(organisation.name, locale, 'en').text : t('title')} end={<Preferences small />} />
      <main className={styles['page']}>
        {refused && (
          <div className={styles['refused']}>
            <EmptyState
              title={t('refused.title')}
              acts={
                <a className={buttonClass({ kind: 'main' })} href="/sign-in?to=/organisation">
                  {t('signIn.title')}
                </a>
              }
            >
              {t('refused.text')}
            </EmptyState>
          </div>
        )}
        {failure && (
          <Banner kind="red" icon={<IconAlertTriangle aria-hidden="true" />} acts={<Button onClick={again}>{t('again')}</Button>}>
            {say(failure)}
          </Banner>
        )}
        {!loading && organisation && (
          <>
            <section className={styles['section']}>
              <header className={styles['head']}>
                <h2 className="serif t-heading">{t('sessions.title')}</h2>
                <a className={buttonClass({ kind: 'main' })} href="/sessions/new">
                  <IconPlus aria-hidden="true" />
                  {t('sessions.new')}
                </a>
              </header>
              <SessionList sessions={sessions} />
            </section>
            <Naming key={organisation.id} name={organisation.name} rename={rename} />
            {account}
            {sessions.some(isDemo) && <Demo onRemoved={() => void refresh()} />}
          </>
        )}
      </main>
    </>
  );
}
