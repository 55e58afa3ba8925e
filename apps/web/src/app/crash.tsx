import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { CalmPage } from './calm-page.tsx';

/** What stands there when a page fails. What was sent is on the server, what waits is on the device. */
export function Crash() {
  const { t } = useTranslation('ui');
  return (
    <CalmPage
      title={t('crash.title')}
      acts={
        <Button kind="main" onClick={() => location.reload()}>
          {t('crash.again')}
        </Button>
      }
    >
      {t('crash.text')}
    </CalmPage>
  );
}
