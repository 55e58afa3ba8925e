import type { Question } from '@plenary/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './asked.module.css';
import { Typed } from './said.tsx';

type Words = Pick<Question, 'text' | 'language' | 'translations' | 'editedAt'>;
type Props = { question: Words /** nothing to press: on a stage, or where the whole is pressed */; still?: boolean };

/** What was asked, in the reader's language where somebody translated it; the original is a press away. */
export function Asked({ question, still = false }: Props) {
  const { t } = useTranslation('ui');
  const { locale } = useLocale();
  const [original, setOriginal] = useState(false);
  const { text, language, translations, editedAt } = question;
  const translation = language === locale ? undefined : translations[locale];
  if (!translation) return <Typed text={text} lang={language} />;
  const stale = editedAt !== null && translation.at < editedAt;
  return (
    <>
      {original ? <Typed text={text} lang={language} /> : <Typed text={translation.text} lang={locale} />}
      {!original && stale && <span className={styles['stale']}> {t('asked.stale')}</span>}
      {!still && (
        <>
          {' '}
          <button type="button" className={styles['turn']} onClick={() => setOriginal(!original)}>
            {t(original ? 'asked.translation' : 'asked.original')}
          </button>
        </>
      )}
    </>
  );
}
