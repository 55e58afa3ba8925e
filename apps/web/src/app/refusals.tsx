import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../lib/use-failure.ts';
import { useLive } from '../realtime/use-live.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useDeed } from './use-deed.ts';

/** What was given before a reload and then refused: nobody else would tell. */
export function Refusals() {
  const { t } = useTranslation('ui');
  const { refusals, forget } = useLive();
  const say = useFailure();
  const deed = useDeed();
  return refusals.map((refusal) => (
    <Banner
      key={refusal.command.id}
      kind="red"
      icon={<IconAlertTriangle aria-hidden="true" />}
      acts={
        <Button size="dense" onClick={() => forget(refusal)}>
          {t('status.dismiss')}
        </Button>
      }
    >
      {t('status.refused', { what: deed(refusal.command), why: say(refusal.failure) })}
    </Banner>
  ));
}
