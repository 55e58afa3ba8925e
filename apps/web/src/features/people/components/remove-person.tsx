import type { Failure, Participant } from '@plenary/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './person-dialog.module.css';

/** Lets somebody go, asked once: their seat ends at that moment. */
export function RemovePerson({ person, onRemoved }: { person: Participant; onRemoved(): void }) {
  const { t } = useTranslation('people');
  const { send } = useLive();
  const say = useFailure();
  const nameOf = usePersonName();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const remove = async () => {
    const ack = await send('people.remove', { participantId: person.id });
    if (ack.ok) return onRemoved();
    setFailure(ack.error);
    setAsking(false);
  };
  return (
    <section className={styles['section']}>
      {asking ? (
        <>
          <p>{t('remove.text', { name: nameOf(person) })}</p>
          <p className={styles['acts']}>
            <Button kind="danger" onClick={() => void remove()}>
              {t('remove.yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('remove.no')}</Button>
          </p>
        </>
      ) : (
        <p>
          <Button kind="danger" onClick={() => setAsking(true)}>
            {t('remove.ask')}
          </Button>
        </p>
      )}
      {failure && (
        <p role="alert" className={styles['refused']}>
          {say(failure)}
        </p>
      )}
    </section>
  );
}
