import { countryOptions } from '@plenary/i18n';
import { useMemo } from 'react';
import { useLocale } from '../i18n/use-locale.ts';
import { Select } from './field.tsx';

type Props = { label: string; value: string | null; error?: string | undefined; onChange(country: string | null): void };

/** Where somebody comes from, if they say so. `value`: ISO 3166-1 alpha-2. */
export function CountryField({ label, value, error, onChange }: Props) {
  const { locale } = useLocale();
  const options = useMemo(() => [{ value: '', label: '–' }, ...countryOptions(locale)], [locale]);
  return (
    <Select
      label={label}
      autoComplete="country"
      value={value ?? ''}
      options={options}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
