import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import styles from './undo-bar.module.css';

const SHOWN_S = 30;
type Props = { /** what was done */ children: string; onUndo(): void; onOver(): void };

/** What was just done, and thirty seconds to take it back. The focus stays where it was. Give it a `key` for each act. */
export function UndoBar({ children, onUndo, onOver }: Props) {
  const { t } = useTranslation('ui');
  const [left, setLeft] = useState(SHOWN_S);
  // Whoever gave it may be drawn anew at each event: the seconds go on all the same.
  const tick = useEffectEvent(() => (left > 1 ? setLeft(left - 1) : onOver()));
  useEffect(() => {
    const timer = setInterval(() => tick(), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className={styles['bar']} role="status">
      <span className={styles['words']}>{children}</span>
      <Button kind="quiet" keyHint="Z" onClick={onUndo}>
        {t('undo')}
      </Button>
      <span className="digits" aria-hidden="true">
        {t('seconds', { count: left })}
      </span>
    </div>
  );
}
