import { useTranslation } from 'react-i18next';
import { switchSingleKeys, useSingleKeys } from '../lib/single-keys.ts';
import { Button } from './button.tsx';
import styles from './key-bar.module.css';
import { KeyHint } from './key-hint.tsx';

type Props = { keys: { keys: string[]; does: string }[] };

/** A screen's single keys along its foot, and the switch that turns them off. Not on touch screens. */
export function KeyBar({ keys }: Props) {
  const { t } = useTranslation('ui');
  const on = useSingleKeys();
  return (
    <footer className={styles['bar']}>
      {on && (
        <ul className={styles['keys']}>
          {keys.map(({ keys: caps, does }) => (
            <li key={does}>
              <span className="unseen">{caps.join(' ')}: </span>
              {caps.map((cap) => (
                <KeyHint key={cap}>{cap}</KeyHint>
              ))}
              <span className={styles['does']}>{does}</span>
            </li>
          ))}
        </ul>
      )}
      <Button kind="quiet" size="dense" aria-pressed={on} onClick={() => switchSingleKeys(!on)}>
        {t(on ? 'keys.on' : 'keys.off')}
      </Button>
    </footer>
  );
}
