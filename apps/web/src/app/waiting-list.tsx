import { useTranslation } from 'react-i18next';
import { useTimes } from '../lib/time.ts';
import type { WaitingCommand } from '../realtime/waiting.ts';
import styles from './connection-banner.module.css';
import { useDeed } from './use-deed.ts';

/** What waits on this device, in the order in which it will be sent. */
export function WaitingList({ waiting }: { waiting: WaitingCommand[] }) {
  const { t } = useTranslation('ui');
  const times = useTimes();
  const deed = useDeed();
  return (
    <>
      <ol className={styles['list']}>
        {waiting.map((command) => (
          <li key={command.id} className={styles['item']}>
            <span>{deed(command)}</span>
            <time className="digits">{times.seconds(command.at)}</time>
          </li>
        ))}
      </ol>
      <p className={styles['hint']}>{t('status.sent')}</p>
    </>
  );
}
