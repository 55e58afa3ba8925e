import type { Failure } from '@plenary/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../../../lib/use-failure.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { removeDemo } from '../api.ts';
import styles from './organisation.module.css';

/** Does without the demonstration, asked once. What the organisation made itself stays. */
export function Demo({ onRemoved }: { onRemoved(): void }) {
  const { t } = useTranslation('organisation');
  const say = useFailure();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const remove = async () => {
    setAsking(false);
    const answer = await removeDemo();
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) onRemoved();
  };
  return (
    <section className={styles['section']}>
      <h2 className="serif t-heading">{t('demo.title')}</h2>
      <p className={styles['second']}>{t('demo.text')}</p>
      <p className={styles['acts']}>
        <Button kind="danger" onClick={() => setAsking(true)}>
          {t('demo.remove')}
        </Button>
      </p>
      {failure && <p role="alert">{say(failure)}</p>}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('demo.ask')}
        acts={
          <>
            <Button kind="danger" onClick={() => void remove()}>
              {t('demo.remove')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('demo.keep')}</Button>
          </>
        }
      >
        <p>{t('demo.askText')}</p>
      </Dialog>
    </section>
  );
}
