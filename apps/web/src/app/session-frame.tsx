import { Outlet, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LiveProvider } from '../realtime/live-provider.tsx';
import { CalmPage } from './calm-page.tsx';
import { Entrance } from './entrance.tsx';
import { Notices } from './notices.tsx';

/** Every screen of one session shares one live connection. Who has no seat is met at the entrance. */
export function SessionFrame() {
  const { slug } = useParams({ from: '/s/$slug' });
  const { t } = useTranslation('ui');
  return (
    <LiveProvider
      key={slug}
      slug={slug}
      arriving={(unreachable) =>
        unreachable ? <CalmPage title={t('unreachable.title')}>{t('unreachable.text')}</CalmPage> : <CalmPage title={t('status.arriving')} />
      }
      refused={(failure, enter) => <Entrance slug={slug} failure={failure} enter={enter} />}
    >
      <Notices />
      <Outlet />
    </LiveProvider>
  );
}
