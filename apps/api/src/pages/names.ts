import type { Localized } from '@plenary/contracts';

/** A name's other renderings: those that differ from it and from one another by more than a space. */
export function otherNames(name: string, nameIn: Localized): [lang: string, name: string][] {
  const seen = new Set([name.replace(/\s/g, '')]);
  return Object.entries(nameIn).filter(([, other]) => {
    const bare = other.replace(/\s/g, '');
    return !seen.has(bare) && seen.add(bare);
  });
}

/** Affiliation and place, and neither twice: many an affiliation names its city. */
export const whereabouts = (affiliation: string, place: string): string[] =>
  [affiliation, affiliation.includes(place) ? '' : place].filter((part) => part !== '');
