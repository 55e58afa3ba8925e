import type { Ack } from '@plenary/contracts';
import { cityOf, isZone, offsetOf } from '@plenary/i18n';
import { useId, useMemo } from 'react';
import { useLocale } from '../i18n/use-locale.ts';
import { useTimes } from '../lib/time.ts';
import { Field } from './field.tsx';
import { SavedText } from './saved-text.tsx';

/** Every zone that this browser knows, with its city in the reader's language, for typing part of either. */
function ZoneList({ id, at }: { id: string; at: number }) {
  const { locale } = useLocale();
  const zones = useMemo(
    () => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({ zone, label: `${cityOf(zone, locale)}, ${offsetOf(zone, at)}` })),
    [locale, at],
  );
  return (
    <datalist id={id}>
      {zones.map(({ zone, label }) => (
        <option key={zone} value={zone} label={label} />
      ))}
    </datalist>
  );
}

/** The city and the distance from UTC under the name of a zone, once it is one. `at`: ms since 1970. */
function useZoneHint(zone: string, at: number): string | undefined {
  const times = useTimes();
  return isZone(zone) ? times.head(at, zone) : undefined;
}

type Common = {
  label: string;
  value: string;
  /** ms since 1970, for the distance from UTC */
  at: number;
};

/** A zone that is being chosen in a form. */
export function ZoneField({ label, value, at, error, onChange }: Common & { error?: string | undefined; onChange(zone: string): void }) {
  const id = useId();
  const hint = useZoneHint(value, at);
  return (
    <div>
      <Field
        label={label}
        value={value}
        list={id}
        autoComplete="off"
        spellCheck={false}
        error={error}
        hint={hint}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <ZoneList id={id} at={at} />
    </div>
  );
}

/** A zone that saves itself. */
export function SavedZone({ label, value, at, path, save }: Common & { path: string; save(zone: string): Promise<Ack> }) {
  const id = useId();
  const hint = useZoneHint(value, at);
  return (
    <div>
      <SavedText label={label} value={value} path={path} save={save} list={id} {...(hint && { hint })} />
      <ZoneList id={id} at={at} />
    </div>
  );
}
