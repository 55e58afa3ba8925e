import { useTranslation } from 'react-i18next';
import { switchSingleKeys, useSingleKeys } from '../../../lib/single-keys.ts';
import { Button } from '../../../ui/button.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import styles from './programme-editor.module.css';

/** The keys of the editor, along its foot; a pointer that is a finger has none. */
export function EditorKeys() {
  const { t } = useTranslation(['programme', 'ui']);
  const on = useSingleKeys();
  const keys = [
    [['↑', '↓'], t('keys.choose')],
    [['Alt', '↑'], t('keys.earlier')],
    [['Alt', '↓'], t('keys.later')],
    [['+', '−'], t('keys.minutes')],
    [['I'], t('keys.insert')],
  ] as const;
  return (
    <ul className={styles['keys']}>
      {on &&
        keys.map(([caps, words]) => (
          <li key={words}>
            {caps.map((cap) => (
              <KeyHint key={cap}>{cap}</KeyHint>
            ))}
            {words}
          </li>
        ))}
      <li>
        <Button kind="quiet" size="dense" aria-pressed={on} onClick={() => switchSingleKeys(!on)}>
          {t(on ? 'ui:keys.on' : 'ui:keys.off')}
        </Button>
      </li>
    </ul>
  );
}
