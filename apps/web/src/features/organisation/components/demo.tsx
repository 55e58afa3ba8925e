import type { Failure } from '@plenary/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../../../lib/use-failure.ts';
import { AskFirst } from '../../../ui/ask-first.tsx';
import { removeDemo } from '../api.ts';
import styles from './organisation.module.css';

/** Does without the demonstration, asked once. What the organisation made itself stays. */
export function Demo({ onRemoved }: { onRemoved(): void }) {
  const { t } = useTranslation('organisation');
  const say = useFailure();
  const [failure, setFailure] = useState<Failure | null>(null);
  const remove = async () => {
    const answer = await removeDemo();
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) onRemoved();
  };
  return (
    <section className={styles['section']}>
      <h2 className="serif t-heading">{t('demo.title')}</h2>
      <p className={styles['second']}>{t('demo.text')}</p>
      <p className={styles['acts']}>
        <AskFirst title={t('demo.ask')} text={t('demo.askText')} yes={t('demo.remove')} no={t('demo.keep')} onYes={() => void remove()}>
          {t('demo.remove')}
        </AskFirst>
      </p>
      {failure && <p role="alert">{say(failure)}</p>}
    </section>
  );
}
