import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint.tsx';
import styles from './keys-row.module.css';

/** The keys of this screen, always in sight. */
export function KeysRow({ languages }: { languages: boolean }) {
  const { t } = useTranslation('minutes');
  const key = (letter: string, words: string) => (
    <li>
      <KeyHint>Alt</KeyHint>
      <KeyHint>{letter}</KeyHint>
      <span className="unseen">Alt {letter} </span>
      {words}
    </li>
  );
  return (
    <footer className={styles['row']}>
      <ul aria-label={t('keys.label')}>
        {key('T', t('keys.stamp'))}
        {key('G', t('keys.live'))}
        {key('A', t('keys.answer'))}
        {languages && key('L', t('keys.language'))}
      </ul>
    </footer>
  );
}
