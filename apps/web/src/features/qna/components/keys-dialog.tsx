import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import type { Queue } from '../use-queue.ts';
import { type queueKeys, useKeyWords } from '../use-queue-keys.ts';
import styles from './queue.module.css';

/** Every key of the queue, from the table that binds them. */
export function KeysDialog({ queue, table }: { queue: Queue; table: ReturnType<typeof queueKeys> }) {
  const { t } = useTranslation('qna');
  const words = useKeyWords();
  return (
    <Dialog open={queue.opened === 'keys'} onClose={() => queue.open(null)} title={t('keys.title')}>
      <dl className={styles['allkeys']}>
        {table.map((key) => (
          <div key={key.does}>
            <dt>
              <span className="unseen">{key.caps.join(' ')}: </span>
              {key.caps.map((cap) => (
                <KeyHint key={cap}>{cap}</KeyHint>
              ))}
            </dt>
            <dd className={styles['does']}>{words(key)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <KeyHint>1</KeyHint>–<KeyHint>5</KeyHint>
          </dt>
          <dd>{t('keys.reasons')}</dd>
        </div>
      </dl>
    </Dialog>
  );
}
