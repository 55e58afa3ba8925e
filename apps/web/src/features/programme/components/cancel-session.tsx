import type { Failure } from '@plenary/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../../../lib/use-failure.ts';
import { AskFirst } from '../../../ui/ask-first.tsx';
import type { Programme } from '../use-programme.ts';
import styles from './inspector.module.css';

/** Calls the session off, asked once. What runs is ended instead, and what is over stays as it was. */
export function CancelSession({ programme }: { programme: Programme }) {
  const { t } = useTranslation('programme');
  const say = useFailure();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { phase } = programme.state;
  if (phase === 'cancelled') return <p className={styles['second']}>{t('cancel.done')}</p>;
  if (phase !== 'draft' && phase !== 'scheduled') return null;
  const cancel = async () => {
    const ack = await programme.cancel();
    setFailure(ack.ok ? null : ack.error);
  };
  return (
    <div>
      <AskFirst title={t('cancel.title')} text={t('cancel.text')} yes={t('cancel.ask')} no={t('cancel.no')} onYes={() => void cancel()}>
        {t('cancel.ask')}
      </AskFirst>
      {failure && (
        <p role="alert" className={styles['refused']}>
          {say(failure)}
        </p>
      )}
    </div>
  );
}
