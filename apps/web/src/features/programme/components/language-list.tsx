import type { Ack, Failure } from '@plenary/contracts';
import { langTag, languageName } from '@plenary/i18n';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOptions } from '../../../lib/languages.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import styles from './inspector.module.css';

/** The session's languages; the first is the original. */
export function LanguageList({ languages, save }: { languages: readonly string[]; save(languages: string[]): Promise<Ack> }) {
  const { t } = useTranslation('programme');
  const say = useFailure();
  const [failure, setFailure] = useState<Failure | null>(null);
  const set = async (next: string[]) => {
    const ack = await save(next);
    setFailure(ack.ok ? null : ack.error);
  };
  const without = (lang: string) => languages.filter((one) => one !== lang);
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
                <Button kind="quiet" size="dense" onClick={() => void set([lang, ...without(lang)])}>
                  {t('languages.makeOriginal')}
                  <span className="unseen">: {languageName(lang)}</span>
                </Button>
                <IconButton size="dense" label={t('languages.remove', { language: languageName(lang) })} onClick={() => void set(without(lang))}>
                  <IconX />
                </IconButton>
              </>
            )}
          </li>
        ))}
      </ol>
      <Select
        label={t('languages.add')}
        quiet
        value=""
        error={say(failure)}
        options={[{ value: '', label: t('languages.add') }, ...languageOptions().filter(({ value }) => !languages.includes(value))]}
        onChange={(event) => event.currentTarget.value && void set([...languages, event.currentTarget.value])}
      />
    </fieldset>
  );
}
