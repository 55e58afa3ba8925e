import { LIMITS, type Question } from '@plenary/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { languageOptions } from '../../../lib/languages.ts';
import { Select } from '../../../ui/field.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { Queue } from '../use-queue.ts';
import styles from './queue.module.css';
import { TextDialog } from './text-dialog.tsx';

/** A rendering of a question in another language; an empty one takes it away. */
export function TranslateDialog({ question, queue }: { question: Question; queue: Queue }) {
  const { t } = useTranslation('qna');
  const { locale } = useLocale();
  const { languages } = queue.state.details;
  const options = languageOptions([...languages, locale]).filter(({ value }) => value !== question.language);
  const [language, setLanguage] = useState(options[0]?.value ?? 'en');
  return (
    <TextDialog
      queue={queue}
      what="translate"
      title={t('translate.title', { n: question.number })}
      label={t('translate.label')}
      part={language}
      said={question.translations[language]?.text ?? ''}
      max={LIMITS.question}
      empty
      act={t('translate.act')}
      send={(text, keep) => queue.act('qna.translate', { questionId: question.id, language, text }, { keep })}
    >
      <blockquote className={`serif ${styles['quoted']}`}>
        <Typed text={question.text} lang={question.language} />
      </blockquote>
      <Select label={t('translate.into')} value={language} options={options} onChange={(event) => setLanguage(event.currentTarget.value)} />
    </TextDialog>
  );
}
