import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint.tsx';
import styles from './programme-editor.module.css';

/** The keys of the editor, along its foot; a pointer that is a finger has none. */
export function EditorKeys() {
  const { t } = useTranslation('programme');
  const keys = [
    [['↑', '↓'], t('keys.choose')],
    [['Alt', '↑'], t('keys.earlier')],
    [['Alt', '↓'], t('keys.later')],
    [['+', '−'], t('keys.minutes')],
    [['I'], t('keys.insert')],
  ] as const;
  return (
    <ul className={styles['keys']}>
      {keys.map(([caps, words]) => (
        <li key={words}>
          {caps.map((cap) => (
            <KeyHint key={cap}>{cap}</KeyHint>
          ))}
          {words}
        </li>
      ))}
    </ul>
  );
}
