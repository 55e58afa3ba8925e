import type { Failure } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../ui/button.tsx';
import { CalmPage } from './calm-page.tsx';

type Props = { slug: string; failure: Failure; /** tries again */ enter(): void };

/** For those without a seat: the same calm page, whatever the reason, so that nothing is told of what is not theirs. */
export function Entrance({ enter }: Props) {
  const { t } = useTranslation('ui');
  return (
    <CalmPage
      title={t('gone.title')}
      acts={
        <>
          <a className={buttonClass({ kind: 'main' })} href="/">
            {t('gone.home')}
          </a>
          <Button onClick={enter}>{t('gone.again')}</Button>
        </>
      }
    >
      {t('gone.text')}
    </CalmPage>
  );
}
