import type { Failure, Localized, Result } from '@plenary/contracts';
import { LOCALES, langTag, languageName } from '@plenary/i18n';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../../../lib/use-failure.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import styles from './organisation.module.css';

/** What the organisation is called, in each language of the interface. */
export function Naming({ name, rename }: { name: Localized; rename(name: Localized): Promise<Result<{ name: Localized }>> }) {
  const { t } = useTranslation('organisation');
  const say = useFailure();
  const [typed, setTyped] = useState(name);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await rename(typed);
    setFailure(answer.ok ? null : answer.error);
    setSaved(answer.ok);
    // Names that the first start made up are gone once there is one of one's own.
    if (answer.ok) setTyped(answer.value.name);
  };
  return (
    <section className={styles['section']}>
      <h2 className="serif t-heading">{t('name.title')}</h2>
      <form className={styles['form']} onSubmit={(event) => void save(event)} noValidate>
        {LOCALES.map((lang) => (
          <Field
            key={lang}
            label={languageName(lang)}
            lang={langTag(lang)}
            value={typed[lang] ?? ''}
            error={
              failure?.fields
                ? failure.fields[`name.${lang}`] || lang === 'en'
                  ? say(failure, failure.fields[`name.${lang}`] ? `name.${lang}` : 'name')
                  : undefined
                : undefined
            }
            onChange={(event) => {
              setSaved(false);
              setTyped({ ...typed, [lang]: event.currentTarget.value });
            }}
          />
        ))}
        <p className={styles['acts']}>
          <Button type="submit">{t('name.save')}</Button>
          <span role="status" className={styles['second']}>
            {saved && t('name.saved')}
          </span>
        </p>
        {failure && !failure.fields && <p role="alert">{say(failure)}</p>}
      </form>
    </section>
  );
}
