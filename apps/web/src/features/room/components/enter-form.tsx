import type { Failure } from '@plenary/contracts';
import { LIMITS } from '@plenary/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { viewerZone } from '../../../lib/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { CountryField } from '../../../ui/country-field.tsx';
import { Field } from '../../../ui/field.tsx';
import { enter } from '../api.ts';
import styles from './enter-form.module.css';

/** Entering an open session with a name only. */
export function EnterForm({ slug, onEntered }: { slug: string; onEntered(proof: string): void }) {
  const { t } = useTranslation('room');
  const say = useFailure();
  const { locale } = useLocale();
  const [name, setName] = useState('');
  const [country, setCountry] = useState<string | null>(null);
  const [affiliation, setAffiliation] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await enter(slug, { name, affiliation, country, language: locale, zone: viewerZone() });
    setBusy(false);
    if (answer.ok) onEntered(answer.value.proof);
    else setFailure(answer.error);
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <Field
        label={t('enter.name')}
        hint={t('enter.nameHint')}
        autoComplete="name"
        value={name}
        maxLength={LIMITS.name}
        required
        error={say(failure, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <CountryField label={t('enter.country')} value={country} onChange={setCountry} />
      <Field
        label={t('enter.affiliation')}
        autoComplete="organization"
        value={affiliation}
        maxLength={LIMITS.affiliation}
        error={failure?.fields ? say(failure, 'affiliation') : undefined}
        onChange={(event) => setAffiliation(event.currentTarget.value)}
      />
      <Button kind="main" size="act" type="submit" disabled={busy}>
        {t('enter.act')}
      </Button>
    </form>
  );
}
