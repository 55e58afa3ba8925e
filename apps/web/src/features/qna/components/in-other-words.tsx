import type { Question } from '@plenary/contracts';
import { languageName } from '@plenary/i18n';
import { IconHistory, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Typed } from '../../../ui/said.tsx';
import styles from './queue.module.css';

type Props = { question: Question /** the whole, or that there is something */; open: boolean };

/** That a question was edited and translated; for the chosen one, what it was and what it says in other languages. */
export function InOtherWords({ question, open }: Props) {
  const { t } = useTranslation('qna');
  const { original, editedAt, translations, language } = question;
  const translated = Object.entries(translations);
  if (original === null && translated.length === 0) return null;
  return (
    <div className={styles['words']}>
      {original !== null && (
        <details open={false}>
          <summary>
            <IconHistory size={15} aria-hidden="true" /> {t('queue.edited')}
          </summary>
          <p className={styles['said']}>
            <Typed text={original} lang={language} />
          </p>
        </details>
      )}
      {translated.map(([lang, { text, at }]) => (
        <p key={lang} className={styles['said']}>
          <IconLanguage size={15} aria-hidden="true" /> {languageName(lang)}
          {editedAt !== null && at < editedAt && <b className={styles['soon']}> {t('queue.stale')}</b>}
          {open && (
            <>
              {': '}
              <Typed text={text} lang={lang} />
            </>
          )}
        </p>
      ))}
    </div>
  );
}
