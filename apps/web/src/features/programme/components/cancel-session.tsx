import type { Failure } from '@plenary/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../../../lib/use-failure.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { Programme } from '../use-programme.ts';
import styles from './inspector.module.css';

/** Calls the session off, asked once. What runs is ended instead, and what is over stays as it was. */
export function CancelSession({ programme }: { programme: Programme }) {
  const { t } = useTranslation('programme');
  const say = useFailure();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { phase } = programme.state;
  if (phase === 'cancelled') return <p className={styles['second']}>{t('cancel.done')}</p>;
  if (phase !== 'draft' && phase !== 'scheduled') return null;
  const cancel = async () => {
    setAsking(false);
    const ack = await programme.cancel();
    setFailure(ack.ok ? null : ack.error);
  };
  return (
    <div>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {t('cancel.ask')}
      </Button>
      {failure && (
        <p role="alert" className={styles['refused']}>
          {say(failure)}
        </p>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('cancel.title')}
        acts={
          <>
            <Button kind="danger" onClick={() => void cancel()}>
              {t('cancel.ask')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('cancel.no')}</Button>
          </>
        }
      >
        <p>{t('cancel.text')}</p>
      </Dialog>
    </div>
  );
}
