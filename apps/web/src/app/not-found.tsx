import { useTranslation } from 'react-i18next';
import { buttonClass } from '../ui/button.tsx';
import { CalmPage } from './calm-page.tsx';

export function NotFound() {
  const { t } = useTranslation('ui');
  return (
    <CalmPage
      title={t('missing.title')}
      acts={
        <a className={buttonClass({ kind: 'main' })} href="/">
          {t('missing.home')}
        </a>
      }
    >
      {t('missing.text')}
    </CalmPage>
  );
}
