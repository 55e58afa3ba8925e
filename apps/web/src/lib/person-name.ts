import type { Participant } from '@plenary/contracts';
import { cityOf } from '@plenary/i18n';
import { useLocale } from '../i18n/use-locale.ts';

type Named = Pick<Participant, 'name' | 'nameIn'>;

/** A person as this reader reads them: in the reader's script where the person gave one. Empty for nobody. */
export function usePersonName(): (person: Named | undefined) => string {
  const { locale } = useLocale();
  return (person) => person?.nameIn[locale] ?? person?.name ?? '';
}

/** The city that a person gave; empty when the zone's own name, which every reader has in their language, says the same. */
export const ownPlace = (place: string, zone: string): string => (place === cityOf(zone, 'en') ? '' : place);
