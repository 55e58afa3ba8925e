import type { Failure, Person, PersonChanges } from '@plenary/contracts';
import { languageName } from '@plenary/i18n';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOptions } from '../lib/languages.ts';
import { useFailure } from '../lib/use-failure.ts';
import { CountryField } from './country-field.tsx';
import { Field, Select } from './field.tsx';
import styles from './person-fields.module.css';
import { ZoneField } from './zone-field.tsx';

export const NOBODY: Person = {
  name: '',
  nameIn: {},
  position: '',
  positionIn: {},
  affiliation: '',
  affiliationIn: {},
  place: '',
  country: null,
  zone: null,
  language: null,
};

type Props = {
  person: Person;
  /** What was typed: the fields and languages that it touches, and no others. */
  onChange(changes: PersonChanges): void;
  failure: Failure | null;
  /** the session's */
  languages: readonly string[];
  /** ms since 1970 */
  at: number;
};

/** What is known of a person, typed into a form. */
export function PersonFields({ person, onChange, failure, languages, at }: Props) {
  const { t } = useTranslation('people');
  const say = useFailure();
  // Asked once: the last letter of a name that is taken away does not close what one writes in.
  const [known] = useState(Object.keys(person.nameIn).length > 0);
  const error = (path: string) => (failure?.fields ? say(failure, path) : undefined);
  return (
    <div className={styles['fields']}>
      <Field label={t('person.name')} value={person.name} error={error('name')} required onChange={(event) => onChange({ name: event.currentTarget.value })} />
      <Field
        label={t('person.position')}
        value={person.position}
        error={error('position')}
        onChange={(event) => onChange({ position: event.currentTarget.value })}
      />
      <Field
        label={t('person.affiliation')}
        value={person.affiliation}
        error={error('affiliation')}
        onChange={(event) => onChange({ affiliation: event.currentTarget.value })}
      />
      <CountryField label={t('person.country')} value={person.country} error={error('country')} onChange={(country) => onChange({ country })} />
      <div className={styles['pair']}>
        <Field label={t('person.place')} value={person.place} error={error('place')} onChange={(event) => onChange({ place: event.currentTarget.value })} />
        <Select
          label={t('person.language')}
          value={person.language ?? ''}
          options={[{ value: '', label: '–' }, ...languageOptions([...languages, ...(person.language ? [person.language] : [])])]}
          onChange={(event) => onChange({ language: event.currentTarget.value || null })}
        />
      </div>
      <ZoneField label={t('person.zone')} value={person.zone ?? ''} at={at} error={error('zone')} onChange={(zone) => onChange({ zone: zone || null })} />
      <details className={styles['more']} open={known}>
        <summary>{t('person.more')}</summary>
        {languages.map((lang) => (
          <div key={lang} className={styles['pair']}>
            <Field
              label={t('person.nameIn', { language: languageName(lang) })}
              value={person.nameIn[lang] ?? ''}
              error={error(`nameIn.${lang}`)}
              onChange={(event) => onChange({ nameIn: { [lang]: event.currentTarget.value } })}
            />
            <Field
              label={t('person.positionIn', { language: languageName(lang) })}
              value={person.positionIn[lang] ?? ''}
              error={error(`positionIn.${lang}`)}
              onChange={(event) => onChange({ positionIn: { [lang]: event.currentTarget.value } })}
            />
            <Field
              label={t('person.affiliationIn', { language: languageName(lang) })}
              value={person.affiliationIn[lang] ?? ''}
              error={error(`affiliationIn.${lang}`)}
              onChange={(event) => onChange({ affiliationIn: { [lang]: event.currentTarget.value } })}
            />
          </div>
        ))}
      </details>
    </div>
  );
}
