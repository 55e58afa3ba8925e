import type { Failure } from '@plenary/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../lib/use-failure.ts';
import { useLive } from '../realtime/use-live.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Typed } from '../ui/said.tsx';
import styles from './connection-banner.module.css';
import { typedIn } from './typed-in.ts';
import { useDeed } from './use-deed.ts';

/** What was refused when nothing on the screen could say so any more, with the words that were typed, so that they are not lost. */
export function Refusals() {
  const { t } = useTranslation('ui');
  const { refusals, forget } = useLive();
  const say = useFailure();
  const deed = useDeed();
  // Where there is no field that could say why, each reason is said here.
  const why = (failure: Failure) =>
    failure.fields
      ? Object.keys(failure.fields)
          .map((path) => say(failure, path))
          .join(' ')
      : say(failure);
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
      below={typedIn(refusal.command.input).map((text) => (
        <p key={text} className={`serif ${styles['typed']}`}>
          <Typed text={text} />
        </p>
      ))}
    >
      {t('status.refused', { what: deed(refusal.command), why: why(refusal.failure) })}
    </Banner>
  ));
}
