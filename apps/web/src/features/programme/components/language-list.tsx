import type { Ack, Failure } from '@plenary/contracts';
import { langTag, languageName } from '@plenary/i18n';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOptions } from '../../../lib/languages.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { AddFromList } from '../../../ui/add-from-list.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import type { Programme } from '../use-programme.ts';
import styles from './inspector.module.css';

/** The session's languages; the first is the original. */
export function LanguageList({ programme }: { programme: Programme }) {
  const { t } = useTranslation('programme');
  const say = useFailure();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { languages } = programme.state.details;
  const tell = (ack: Ack) => setFailure(ack.ok ? null : ack.error);
  return (
    <fieldset className={styles['group']}>
      <legend>{t('languages.title')}</legend>
      <ol>
        {languages.map((lang, index) => (
          <li key={lang} className={styles['line']}>
            <span className={styles['grow']} lang={langTag(lang)}>
              {languageName(lang)}
            </span>
            {index === 0 ? (
              <span className={styles['second']}>{t('languages.original')}</span>
            ) : (
              <>
                <Button kind="quiet" size="dense" onClick={() => void programme.setOriginal(lang).then(tell)}>
                  {t('languages.makeOriginal')}
                  <span className="unseen">: {languageName(lang)}</span>
                </Button>
                <IconButton
                  size="dense"
                  label={t('languages.remove', { language: languageName(lang) })}
                  onClick={() => void programme.removeLanguage(lang).then(tell)}
                >
                  <IconX />
                </IconButton>
              </>
            )}
          </li>
        ))}
      </ol>
      <AddFromList
        label={t('languages.add')}
        act={t('languages.addThis')}
        error={say(failure)}
        options={languageOptions().filter(({ value }) => !languages.includes(value))}
        onAdd={(language) => void programme.addLanguage(language).then(tell)}
      />
    </fieldset>
  );
}
